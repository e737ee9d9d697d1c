import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { StatusTag, type Tone } from '@/ui/status-tag';
import { CommendationActs, NominateButton, OpenCommendation } from './commendation-acts';
import { Nominations } from './nominations';

type View = Schema<'CommendationView'>;

const tones: Record<Schema<'CommendationState'>, Tone> = {
  open: 'info',
  notice: 'warning',
  final: 'success',
};
const fenOfYuan = 100;

/** Whom the county commends in a year: the classes and their seats, and everybody who was put forward within reach. */
export function CommendationsScreen() {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const [params] = useSearchParams();
  const list = useGet('/api/v1/commendations');
  return (
    <QueryView query={list}>
      {({ items }) => {
        const year = items.find((one) => String(one.year) === params.get('year'))?.year ?? items[0]?.year;
        return year === undefined ? (
          <Page
            title={t('commendation.title')}
            lead={t('commendation.lead')}
            actions={<OpenCommendation years={[]} />}
          >
            <EmptyState
              title={t('commendation.none')}
              hint={t(can('openCommendation') ? 'commendation.noneHint' : 'commendation.noneYet')}
            />
          </Page>
        ) : (
          <Year year={year} years={items.map((one) => one.year)} />
        );
      }}
    </QueryView>
  );
}

function Year({ year, years }: { year: number; years: readonly number[] }) {
  const { t } = useTranslation('assessment');
  const [, setParams] = useSearchParams();
  const query = useGet('/api/v1/commendations/{year}', { params: { path: { year } } });
  return (
    <QueryView query={query}>
      {(commendation) => (
        <Page
          title={t('commendation.name', { year })}
          aside={
            <StatusTag tone={tones[commendation.state]}>
              {t(`commendation.state.${commendation.state}`)}
            </StatusTag>
          }
          lead={t('commendation.lead')}
          actions={
            <>
              {years.length > 1 && (
                <Select
                  aria-label={t('commendation.year')}
                  value={year}
                  options={years.map((one) => ({ value: one, label: String(one) }))}
                  onChange={(next) => setParams({ year: String(next) })}
                />
              )}
              {commendation.state !== 'open' && (
                <Link className="button" to={`/commendations/${String(year)}/form`}>
                  {t('commendation.print')}
                </Link>
              )}
              <OpenCommendation years={years} />
              <CommendationActs commendation={commendation} />
              <NominateButton commendation={commendation} />
            </>
          }
        >
          <Classes commendation={commendation} />
          <Nominations commendation={commendation} />
        </Page>
      )}
    </QueryView>
  );
}

function Classes({ commendation }: { commendation: View }) {
  const { t, i18n } = useTranslation('assessment');
  return (
    <>
      <div className="tiles">
        {commendation.classes.map((one) => (
          <KpiTile
            key={one.code}
            label={i18n.language === 'en' ? one.englishName : one.name}
            value={`${String(one.taken)} / ${String(one.seats)}`}
            note={t('commendation.progress', { nominated: one.nominated, endorsed: one.endorsed })}
          />
        ))}
        {commendation.noticeUntil !== null && (
          <KpiTile label={t('commendation.noticeUntil')} value={commendation.noticeUntil} />
        )}
      </div>
      <p className="muted">
        {commendation.classes
          .map((one) =>
            t('commendation.seats', {
              name: i18n.language === 'en' ? one.englishName : one.name,
              seats: one.seats,
              prize: one.prize / fenOfYuan,
            }),
          )
          .join('；')}
        {'　'}
        {t('commendation.pack', { name: commendation.packName })}
      </p>
    </>
  );
}
