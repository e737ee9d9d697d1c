import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';
import { ReserveList } from './reserve-list';
import { shareOf } from './words';

/** Which village has too few reserves or too many, and who they are. */
export function ReservesScreen() {
  const { t } = useTranslation('duties');
  const query = useGet('/api/v1/reserve-villages');
  return (
    <Page title={t('reserves')} trail={[{ label: t('title'), to: '/duties' }]} lead={t('reservesLead')}>
      <QueryView query={query}>{(data) => <Villages data={data} />}</QueryView>
      <ReserveList />
    </Page>
  );
}

function Villages({ data }: { data: Schema<'ReserveVillages'> }) {
  const { t } = useTranslation('duties');
  const off = data.items.filter((one) => one.tooFew || one.tooMany);
  return (
    <>
      <div className="tiles">
        <KpiTile label={t('figure.reserves')} value={data.confirmed} />
        <KpiTile
          label={t('figure.women')}
          value={shareOf(data.women, data.confirmed)}
          note={t('figure.womenCount', { count: data.women })}
        />
        <KpiTile
          label={t('figure.tooFew')}
          value={data.tooFew}
          {...(data.tooFew > 0 ? { tone: 'warning' as const } : {})}
        />
        <KpiTile
          label={t('figure.tooMany')}
          value={data.tooMany}
          {...(data.tooMany > 0 ? { tone: 'warning' as const } : {})}
        />
      </div>
      {off.length > 0 && (
        <Card flush title={t('offVillages')}>
          <SmallTable
            label={t('offVillages')}
            head={[
              t('field.township'),
              t('field.place'),
              t('field.confirmed'),
              t('field.proposed'),
              t('field.wanted'),
              t('field.standing'),
            ]}
            rows={off.map((one) => ({
              key: one.placeId,
              cells: [
                one.townshipName,
                <Link key="name" to={`/duties/${one.placeId}`}>
                  {one.placeName}
                </Link>,
                one.confirmed,
                one.proposed,
                t('wanted', { least: one.least ?? 0, most: one.most ?? 0 }),
                <StatusTag key="standing" tone="warning">
                  {one.tooFew
                    ? t('few', { count: (one.least ?? 0) - one.confirmed })
                    : t('many', { count: one.confirmed - (one.most ?? 0) })}
                </StatusTag>,
              ],
            }))}
          />
        </Card>
      )}
    </>
  );
}
