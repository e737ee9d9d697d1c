import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';

/** Who has held the trainings that the pack asks for in a quarter. */
export function DutiesScreen() {
  const { t } = useTranslation('training');
  const { session } = useSession();
  const [params, setParams] = useSearchParams();
  const [nowYear, nowMonth] = session.businessDate.split('-').map(Number);
  const year = Number(params.get('year') ?? nowYear);
  const quarter = Number(params.get('quarter') ?? Math.ceil((nowMonth ?? 1) / 3));
  const query = useGet(
    '/api/v1/training-duties',
    { params: { query: { year, quarter } } },
    { keepPrevious: true },
  );
  const go = (by: number) => {
    const at = year * 4 + quarter - 1 + by;
    setParams({ year: String(Math.floor(at / 4)), quarter: String((at % 4) + 1) });
  };
  return (
    <Page
      title={t('duties')}
      lead={t('dutiesLead')}
      trail={[{ label: t('title'), to: '/trainings' }]}
      actions={
        <>
          <Button onClick={() => go(-1)}>{t('quarterBefore')}</Button>
          <Button onClick={() => go(1)}>{t('quarterAfter')}</Button>
        </>
      }
    >
      <QueryView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('noDuties')} />}
      >
        {(duties) => (
          <>
            <div className="tiles">
              <KpiTile label={t('figure.organisers')} value={duties.items.length} />
              <KpiTile
                label={t('figure.owing')}
                value={duties.owing}
                note={t('untilDay', { day: duties.last })}
                {...(duties.owing > 0 ? { tone: 'warning' as const } : {})}
              />
            </div>
            <Card flush title={t('quarterOf', { year: duties.year, quarter: duties.quarter })}>
              <SmallTable
                label={t('duties')}
                head={[
                  t('field.organiser'),
                  t('field.owed'),
                  t('field.heldCount'),
                  t('field.toCome'),
                  t('field.state'),
                ]}
                rows={duties.items.map((one) => ({
                  key: one.organisationId,
                  cells: [
                    one.organisationName,
                    one.owed,
                    one.held,
                    one.announced,
                    <StatusTag key="state" tone={one.missing > 0 ? 'warning' : 'success'}>
                      {one.missing > 0 ? t('missing', { count: one.missing }) : t('fulfilled')}
                    </StatusTag>,
                  ],
                }))}
              />
            </Card>
          </>
        )}
      </QueryView>
    </Page>
  );
}
