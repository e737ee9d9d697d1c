import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';

type Quota = Schema<'GetQuotaAnswer'>;

/** The people behind a quota, in the pack's order: who is within the line, who is beyond it, and why. */
export function RankingScreen() {
  const { t } = useTranslation('assessment');
  const list = useListState<Query<'/api/v1/quota-ranking'>>({ filters: ['listYear', 'committeeId'] });
  const { listYear, committeeId } = list.values;
  const year = typeof listYear === 'string' ? listYear : undefined;
  const quota = useGet('/api/v1/quota', {
    params: { query: year === undefined ? {} : { listYear: Number(year) } },
  });
  const part = quota.data?.parts.find(({ id }) => id === committeeId);
  return (
    <Page
      title={t('quota.rankingOf', { place: part?.name ?? t('quota.everybody') })}
      lead={
        quota.data !== undefined &&
        t('quota.rankingLead', {
          order: quota.data.policy.order.map((key) => t(`quota.key.${key}`)).join(t('quota.then')),
        })
      }
      trail={[{ label: t('quota.title'), to: year === undefined ? '/quota' : `/quota?listYear=${year}` }]}
    >
      <QueryView query={quota}>
        {({ whole }) => <Ranking list={list} figures={part?.figures ?? whole} />}
      </QueryView>
    </Page>
  );
}

function Ranking({
  list,
  figures,
}: {
  list: ReturnType<typeof useListState<Query<'/api/v1/quota-ranking'>>>;
  figures: Quota['whole'];
}) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const query = useGet('/api/v1/quota-ranking', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <>
      <p>{t('quota.line', { quota: figures.quota, listed: figures.listed })}</p>
      <ResourceTable<Schema<'RankingRow'>>
        name="assessment.quota-ranking"
        label={t('quota.title')}
        rowKey={({ personId }) => personId}
        query={query}
        list={list}
        empty={<EmptyState title={t('quota.nobody')} />}
        columns={[
          {
            key: 'name',
            title: t('survey.listed.person'),
            pinned: true,
            render: ({ personId, name }) =>
              can('getPerson') ? <Link to={`/people/${personId}`}>{name}</Link> : name,
          },
          { key: 'place', title: t('quota.place'), render: (row) => <Standing row={row} /> },
          { key: 'tier', title: t('survey.listed.tier'), render: ({ tier }) => t(`tier.${tier}`) },
          {
            key: 'perCapita',
            title: t('survey.listed.perCapita'),
            numeric: true,
            render: ({ perCapita }) => <Money fen={perCapita} bare />,
          },
          {
            key: 'birthDate',
            title: t('survey.listed.birthDate'),
            render: ({ birthDate }) => <DateText value={birthDate} />,
          },
          {
            key: 'since',
            title: t('survey.listed.since'),
            render: ({ since }) => <DateText value={since} />,
          },
          {
            key: 'branch',
            title: t('survey.listed.place'),
            render: ({ organisationName }) => organisationName,
          },
          {
            key: 'planned',
            title: t('quota.planned'),
            numeric: true,
            render: ({ planned }) => <Money fen={planned} bare />,
          },
        ]}
      />
    </>
  );
}

function Standing({ row }: { row: Schema<'RankingRow'> }) {
  const { t } = useTranslation('assessment');
  return (
    <>
      <StatusTag tone={row.within ? 'success' : 'warning'}>
        {t(row.within ? 'quota.within' : 'quota.beyond')}
      </StatusTag>
      {row.tied && <StatusTag tone="danger">{t('quota.tied')}</StatusTag>}
      {row.because !== null && (
        <span className="muted">
          {' '}
          {t(row.within ? 'quota.aheadBy' : 'quota.behindBy', { key: t(`quota.key.${row.because}`) })}
        </span>
      )}
    </>
  );
}
