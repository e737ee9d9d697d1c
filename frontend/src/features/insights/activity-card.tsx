import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { type Fact, factsOf, FactsTable } from './facts-table';
import { SaveButtons } from './save-buttons';
import type { ViewChoice } from './view-choice';

type Activity = Schema<'GetActivityRankingBranchActivityView'>;

/** What each organ branch did, as facts: nobody collects points here. */
export function ActivityCard({ choice, view }: { choice: ViewChoice; view: Schema<'DashboardView'> }) {
  const { t } = useTranslation('insights');
  const { can } = useSession();
  const query = useGet(
    '/api/v1/dashboard/activity',
    { params: { query: choice.query } },
    { keepPrevious: true, enabled: can('getActivityRanking') },
  );
  const facts: Fact<Activity>[] = [
    { key: 'branch', title: t('activity.branch'), value: ({ organisationName }) => organisationName },
    { key: 'perPair', title: t('activity.perPair'), value: ({ visitsPerPair }) => visitsPerPair },
    { key: 'rank', title: t('activity.rank'), value: ({ rank }) => rank },
    { key: 'helpers', title: t('activity.helpers'), value: ({ helpers }) => helpers },
    { key: 'pairs', title: t('activity.pairs'), value: ({ pairs }) => pairs },
    { key: 'withPlan', title: t('activity.withPlan'), value: ({ pairsWithPlan }) => pairsWithPlan },
    { key: 'visits', title: t('activity.visits'), value: ({ visits }) => visits },
    { key: 'commitments', title: t('activity.commitments'), value: ({ commitments }) => commitments },
    { key: 'fulfilled', title: t('activity.fulfilled'), value: (row) => row.commitmentsFulfilled },
    { key: 'overdue', title: t('activity.overdue'), value: ({ overdue }) => overdue },
  ];
  if (!can('getActivityRanking')) return null;
  const name = `${view.place.name} ${t('activity.title')}`;
  return (
    <Card
      title={t('activity.title')}
      flush
      extra={
        <>
          <span className="muted card-note">{t('activity.lead')}</span>
          {query.data !== undefined && query.data.length > 0 && (
            <SaveButtons name={name} table={() => factsOf(facts, query.data)} />
          )}
        </>
      }
    >
      <QueryView
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={<EmptyState title={t('activity.none')} />}
      >
        {(rows) => (
          <FactsTable
            label={t('table', { name: t('activity.title') })}
            facts={facts}
            rows={rows}
            rowKey={({ organisationId }) => organisationId}
          />
        )}
      </QueryView>
    </Card>
  );
}
