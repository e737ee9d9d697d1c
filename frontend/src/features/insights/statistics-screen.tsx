import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DownloadButton } from '@/ui/download-button';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { useBilingual } from '@/ui/use-bilingual';
import './dashboard.css';
import { StatisticsBar } from './statistics-bar';
import { StatisticsCard, useListOf } from './statistics-card';
import { useStatisticsChoice } from './statistics-choice';
import { percentText } from './statistics-text';
import './statistics.css';

/** The county's reports on its people: each figure leads to the list of those whom it counts. */
export function StatisticsScreen() {
  const { t } = useTranslation('insights');
  const { can } = useSession();
  const choice = useStatisticsChoice();
  const text = useBilingual();
  const navigate = useNavigate();
  const query = useGet('/api/v1/statistics', { params: { query: choice.query } }, { keepPrevious: true });
  const { data } = query;

  return (
    <div className="statistics" aria-busy={query.isFetching}>
      <Page
        title={data === undefined ? t('statistics.title') : text(data)}
        trail={data === undefined ? [] : [{ label: t('statistics.title'), to: '/statistics' }]}
        lead={
          data !== undefined &&
          t('statistics.lead', { place: data.place.name, day: data.asOf, pack: data.pack })
        }
        actions={
          data !== undefined && (
            <>
              {can('exportStatistics') && (
                <DownloadButton
                  address="/api/v1/statistics-exports"
                  body={{ report: data.code, organisationId: data.place.id, asOf: data.asOf }}
                  done={t('statistics.exported')}
                >
                  {t('statistics.export')}
                </DownloadButton>
              )}
              <Button
                icon={<PrinterOutlined aria-hidden />}
                onClick={() => void navigate(choice.addressOf('/statistics/print', { report: data.code }))}
              >
                {t('action.print', { ns: 'common' })}
              </Button>
            </>
          )
        }
      >
        <QueryView query={query}>
          {(view) => (
            <>
              <StatisticsBar choice={choice} view={view} />
              <Totals view={view} />
              {view.total === 0 ? (
                <section className="card">
                  <EmptyState title={t('statistics.none')} hint={t('statistics.noneHint')} />
                </section>
              ) : (
                <div className="statistics-tables">
                  {view.tables.map((table) => (
                    <StatisticsCard key={table.code} view={view} table={table} />
                  ))}
                </div>
              )}
            </>
          )}
        </QueryView>
      </Page>
    </div>
  );
}

/** How many there are, and what part that is of the members. */
function Totals({ view }: { view: Schema<'StatisticsView'> }) {
  const { t } = useTranslation('insights');
  const to = useListOf(view.population)(view.filter);
  return (
    <section className="tiles" aria-label={t('statistics.total')}>
      <KpiTile
        label={t(`statistics.population.${view.joinedFrom === null ? view.population : 'joined'}`)}
        value={view.total}
        unit={t('count.people')}
        {...(view.joinedFrom === null
          ? {}
          : { note: t('statistics.joined', { from: view.joinedFrom, to: view.asOf }) })}
        {...(to === undefined ? {} : { to })}
      />
      {view.shares.map(({ of, whole, percent, decimals }) => (
        <KpiTile
          key={of}
          label={t('statistics.partOf', { whole: t(`statistics.whole.${of}`) })}
          value={percentText(percent, decimals)}
          note={t('statistics.wholeIs', {
            whole: t(`statistics.whole.${of}`),
            figure: new Intl.NumberFormat('zh-CN').format(whole),
          })}
        />
      ))}
    </section>
  );
}
