import { Form, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { DownloadButton } from '@/ui/download-button';
import { KpiTile } from '@/ui/kpi-tile';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { FilterBar } from '@/ui/table/filter-bar';
import { type ListState, useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { commitmentKinds } from './types';

type Sum = Schema<'CommitmentSum'>;
type Side = Schema<'CommitmentSide'>;
type Sums = ListState<Query<'/api/v1/commitment-sums'>>;

const sides: readonly Side[] = ['branch', 'helper', 'place'];

/** What branches and helpers promised and what was kept of it, added up by whoever promised or by the village. */
export function CommitmentSumsScreen() {
  const { t } = useTranslation('pairing');
  const [search] = useSearchParams();
  const by = sides.find((side) => side === search.get('by')) ?? 'branch';
  const list: Sums = useListState({ filters: ['kind', 'madeFrom', 'madeTo'] });
  return (
    <Page
      title={t('commitmentSums.title')}
      lead={t('commitmentSums.lead')}
      trail={[{ label: t('commitment.title'), to: '/commitments' }]}
    >
      <Total list={list} />
      <SideChoice by={by} />
      <FilterBar list={list}>
        <Form.Item name="madeFrom" label={t('commitmentSums.madeFrom')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="madeTo" label={t('commitmentSums.madeTo')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="kind" label={t('commitment.kind')}>
          <Select
            allowClear
            options={commitmentKinds.map((kind) => ({ value: kind, label: t(`commitment.kinds.${kind}`) }))}
          />
        </Form.Item>
      </FilterBar>
      <SumsTable by={by} list={list} />
    </Page>
  );
}

function Total({ list }: { list: Sums }) {
  const { t } = useTranslation('pairing');
  const query = useGet(
    '/api/v1/commitment-total',
    { params: { query: list.values } },
    { keepPrevious: true },
  );
  return (
    <QueryView query={query}>
      {(total) => (
        <div className="tiles">
          <KpiTile
            label={t('commitmentSums.made')}
            value={total.made}
            note={t('commitmentSums.openOf', { open: total.open, withdrawn: total.withdrawn })}
          />
          <KpiTile label={t('commitmentSums.fulfilled')} value={total.fulfilled} />
          <KpiTile
            label={t('commitmentSums.overdue')}
            value={total.overdue}
            to="/commitments?overdue=true"
            {...(total.overdue > 0 ? { tone: 'warning' as const } : {})}
          />
          <KpiTile
            label={t('commitmentSums.amount')}
            value={(total.amount / 100).toLocaleString('zh-CN')}
            unit={t('commitmentSums.yuan')}
            note={
              <>
                {t('commitmentSums.ofWhichKept')} <Money fen={total.amountFulfilled} />
              </>
            }
          />
        </div>
      )}
    </QueryView>
  );
}

function SideChoice({ by }: { by: Side }) {
  const { t } = useTranslation('pairing');
  const [, setSearch] = useSearchParams();
  const choose = (side: Side) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        next.delete('after');
        next.set('by', side);
        return next;
      },
      { replace: true },
    );
  return (
    <div>
      <Segmented<Side>
        aria-label={t('commitmentSums.by')}
        value={by}
        onChange={choose}
        options={sides.map((side) => ({ value: side, label: t(`commitmentSums.sides.${side}`) }))}
      />
    </div>
  );
}

function SumsTable({ by, list }: { by: Side; list: Sums }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const query = useGet(
    '/api/v1/commitment-sums',
    { params: { query: { ...list.query, by } } },
    { keepPrevious: true },
  );
  const behind = (sum: Sum, more = '') =>
    `/commitments?${by === 'helper' ? 'helperId' : 'organisationId'}=${sum.id}${more}`;
  const count = (sum: Sum, value: number, more: string) =>
    value === 0 ? '—' : <Link to={behind(sum, more)}>{value}</Link>;
  return (
    <ResourceTable<Sum>
      name="pairing.commitmentSums"
      label={t('commitmentSums.title')}
      rowKey={({ id }) => id}
      query={query}
      list={list}
      tools={
        can('exportCommitmentSums') && (
          <DownloadButton
            address="/api/v1/commitment-sum-exports"
            body={{ by, filter: list.values }}
            done={t('commitmentSums.exported')}
          >
            {t('commitmentSums.export')}
          </DownloadButton>
        )
      }
      empty={<EmptyState title={t('commitment.none')} hint={t('commitment.noneHint')} />}
      columns={[
        {
          key: 'name',
          title: t(`commitmentSums.names.${by}`),
          pinned: true,
          render: (sum) => <Link to={behind(sum)}>{sum.name}</Link>,
        },
        { key: 'above', title: t(`commitmentSums.aboves.${by}`), render: ({ above }) => above ?? '—' },
        { key: 'made', title: t('commitmentSums.made'), render: (sum) => count(sum, sum.figures.made, '') },
        {
          key: 'fulfilled',
          title: t('commitmentSums.fulfilled'),
          render: (sum) => count(sum, sum.figures.fulfilled, '&state=fulfilled'),
        },
        {
          key: 'open',
          title: t('commitmentSums.open'),
          render: (sum) => count(sum, sum.figures.open, '&state=open'),
        },
        {
          key: 'overdue',
          title: t('commitmentSums.overdue'),
          render: (sum) => count(sum, sum.figures.overdue, '&overdue=true'),
        },
        {
          key: 'amount',
          title: t('commitmentSums.amount'),
          render: ({ figures }) => <Money fen={figures.amount} bare />,
        },
        {
          key: 'amountFulfilled',
          title: t('commitmentSums.amountFulfilled'),
          render: ({ figures }) => <Money fen={figures.amountFulfilled} bare />,
        },
      ]}
    />
  );
}
