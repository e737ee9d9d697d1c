import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { FindingActs } from './finding-forms';
import { type Finding, FindingTag, findingStates } from './words';

/** What inspections found: for the inspected to answer, for the inspecting side to close. */
export function FindingsScreen() {
  const { t } = useTranslation('inspections');
  const list = useListState<Query<'/api/v1/inspection-findings'>>({
    filters: ['state', 'overdue'],
    sort: 'dueOn',
  });
  const query = useGet(
    '/api/v1/inspection-findings',
    { params: { query: list.query } },
    { keepPrevious: true },
  );
  return (
    <Page title={t('findings')} lead={t('findingsLead')} trail={[{ label: t('title'), to: '/inspections' }]}>
      <FilterBar list={list}>
        <Form.Item name="state" label={t('field.state')}>
          <Select
            allowClear
            options={findingStates.map((value) => ({ value, label: t(`findingState.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="overdue" label={t('overdue')}>
          <Select allowClear options={[{ value: 'true', label: t('overdueOnly') }]} />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="inspections.findings"
        label={t('findings')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('noFindings')} />}
        columns={useColumns()}
      />
    </Page>
  );
}

function useColumns(): Column<Finding>[] {
  const { t } = useTranslation('inspections');
  return [
    {
      key: 'text',
      title: t('field.text'),
      pinned: true,
      width: 240,
      render: ({ inspectionId, text }) => <Link to={`/inspections/${inspectionId}`}>{text}</Link>,
    },
    { key: 'state', title: t('field.state'), width: 130, render: (row) => <FindingTag finding={row} /> },
    {
      key: 'dueOn',
      title: t('field.dueOn'),
      sort: 'dueOn',
      render: ({ dueOn }) => <DateText value={dueOn} />,
    },
    { key: 'acts', title: t('field.acts'), width: 160, render: (row) => <FindingActs finding={row} /> },
    { key: 'owner', title: t('field.owner'), width: 150, render: ({ ownerName }) => ownerName },
    { key: 'subject', title: t('field.subject'), width: 160, render: ({ subjectName }) => subjectName },
    { key: 'kind', title: t('field.kind'), width: 100, render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'answer', title: t('field.answer'), width: 220, render: ({ answer }) => answer ?? '—' },
    { key: 'by', title: t('field.by'), width: 150, render: ({ byName }) => byName },
  ];
}
