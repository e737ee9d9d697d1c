import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { ChangeStateTag, changeStates } from './change-state';
import { useFields } from './use-fields';

type Row = Schema<'ChangeRequestRow'>;

const kinds = ['facts', 'numbers', 'profile', 'household'] as const;

/** Requests to change verified facts, within reach. */
export function ChangesScreen() {
  const { t } = useTranslation('members');
  const field = useFields();
  const list = useListState<Query<'/api/v1/change-requests'>>({ filters: ['state', 'kind'] });
  const query = useGet('/api/v1/change-requests', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page title={t('changes.title')} lead={t('changes.lead')}>
      <FilterBar list={list}>
        <Form.Item name="state" label={t('changes.state')}>
          <Select
            allowClear
            options={changeStates.map((value) => ({ value, label: t(`changes.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t('changes.kind')}>
          <Select
            allowClear
            options={kinds.map((value) => ({ value, label: t(`changes.kinds.${value}`) }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Row>
        name="members.changes"
        label={t('changes.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('changes.empty')} hint={t('changes.emptyHint')} />}
        columns={[
          {
            key: 'person',
            title: t('changes.person'),
            pinned: true,
            width: 100,
            render: ({ id, personName }) => <Link to={`/change-requests/${id}`}>{personName}</Link>,
          },
          { key: 'organisation', title: t('changes.organisation'), render: (row) => row.organisationName },
          { key: 'what', title: t('changes.what'), render: ({ fields }) => fields.map(field).join('、') },
          {
            key: 'state',
            title: t('changes.state'),
            width: 100,
            render: ({ state }) => <ChangeStateTag state={state} />,
          },
          { key: 'evidence', title: t('changes.evidence'), render: ({ evidence }) => evidence },
          { key: 'madeBy', title: t('changes.madeBy'), width: 160, render: ({ madeByName }) => madeByName },
          {
            key: 'madeAt',
            title: t('changes.madeAt'),
            sort: 'madeAt',
            width: 150,
            render: ({ madeAt }) => <DateText value={madeAt} />,
          },
          {
            key: 'decidedBy',
            title: t('changes.decidedBy'),
            width: 160,
            render: ({ decidedByName }) => decidedByName ?? '—',
          },
        ]}
      />
    </Page>
  );
}
