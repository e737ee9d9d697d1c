import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { DateText } from '@/ui/date-text';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { ExportButton } from '@/ui/table/export-button';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';

/** Who reaches the age of the allowance for the aged, and from which day. */
export function AgedScreen() {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/aged-members'>>({ filters: ['from', 'to', 'organisationId'] });
  const query = useGet('/api/v1/aged-members', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page title={t('aged.title')} lead={t('aged.lead')}>
      <FilterBar list={list}>
        <Form.Item name="from" label={t('aged.from')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="to" label={t('aged.to')}>
          <DateInput />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Schema<'AgedRow'>>
        name="members.aged"
        label={t('aged.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        tools={
          can('exportAgedMembers') && (
            <ExportButton path="/api/v1/aged-member-exports" filter={list.values} done={t('aged.exported')} />
          )
        }
        empty={<EmptyState title={t('aged.empty')} hint={t('aged.emptyHint')} />}
        columns={[
          {
            key: 'name',
            title: t('aged.name'),
            pinned: true,
            sort: 'name',
            render: ({ id, name }) => (can('getPerson') ? <Link to={`/people/${id}`}>{name}</Link> : name),
          },
          {
            key: 'birthDate',
            title: t('aged.birthDate'),
            sort: 'birthDate',
            render: ({ birthDate }) => <DateText value={birthDate} />,
          },
          {
            key: 'entitledFrom',
            title: t('aged.entitledFrom'),
            render: ({ entitledFrom }) => <DateText value={entitledFrom} />,
          },
          { key: 'age', title: t('aged.age'), numeric: true, render: ({ age }) => age },
          {
            key: 'monthly',
            title: t('aged.monthly'),
            numeric: true,
            render: ({ monthly }) => <Money fen={monthly} bare />,
          },
          {
            key: 'branch',
            title: t('aged.branch'),
            sort: 'organisation',
            render: ({ organisationName }) => organisationName,
          },
          { key: 'township', title: t('aged.township'), render: ({ townshipName }) => townshipName ?? '—' },
        ]}
      />
    </Page>
  );
}
