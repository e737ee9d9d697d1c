import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { ExportButton } from '@/ui/table/export-button';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { bondPath } from './bond-path';
import { PromiseText } from './promise-text';
import { CommitmentTag } from './tags';
import { commitmentKinds, commitmentStates } from './types';

type Row = Schema<'CommitmentRow'>;

/** Promises of the user's reach. */
export function CommitmentsScreen() {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/commitments'>>({
    filters: ['state', 'overdue', 'kind', 'organisationId', 'helperId', 'madeFrom', 'madeTo'],
  });
  const query = useGet('/api/v1/commitments', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page
      title={t('commitment.title')}
      lead={t('commitment.lead')}
      actions={
        can('listCommitmentSums') && (
          <Link className="button" to="/commitments/sums">
            {t('commitment.sums')}
          </Link>
        )
      }
    >
      <FilterBar list={list}>
        <Form.Item name="state" label={t('field.state')}>
          <Select
            allowClear
            options={commitmentStates.map((state) => ({
              value: state,
              label: t(`commitment.states.${state}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="overdue" label={t('commitment.overdue')}>
          <Select allowClear options={[{ value: 'true', label: t('board.yes') }]} />
        </Form.Item>
        <Form.Item name="kind" label={t('commitment.kind')}>
          <Select
            allowClear
            options={commitmentKinds.map((kind) => ({ value: kind, label: t(`commitment.kinds.${kind}`) }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Row>
        name="pairing.commitments"
        label={t('commitment.title')}
        rowKey={({ commitment }) => commitment.id}
        query={query}
        list={list}
        tools={
          can('exportCommitments') && (
            <ExportButton
              path="/api/v1/commitment-exports"
              filter={list.values}
              truths={['overdue']}
              done={t('commitment.exported')}
            />
          )
        }
        empty={<EmptyState title={t('commitment.none')} hint={t('commitment.noneHint')} />}
        columns={[
          {
            key: 'text',
            title: t('commitment.text'),
            pinned: true,
            render: ({ commitment }) => (
              <Link to={bondPath(commitment)}>
                <PromiseText commitment={commitment} />
              </Link>
            ),
          },
          { key: 'by', title: t('commitment.by'), render: ({ helpingName }) => helpingName },
          { key: 'to', title: t('commitment.to'), render: ({ helpedName }) => helpedName },
          {
            key: 'state',
            title: t('field.state'),
            render: ({ commitment, overdue }) => <CommitmentTag state={commitment.state} overdue={overdue} />,
          },
          {
            key: 'dueOn',
            title: t('commitment.dueOn'),
            sort: 'dueOn',
            render: ({ commitment }) => <DateText value={commitment.dueOn} />,
          },
          {
            key: 'closedOn',
            title: t('commitment.closedOn'),
            render: ({ commitment }) => <DateText value={commitment.closedOn} />,
          },
          {
            key: 'outcome',
            title: t('commitment.outcome'),
            render: ({ commitment }) => commitment.outcome ?? '—',
          },
        ]}
      />
    </Page>
  );
}
