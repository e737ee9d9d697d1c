import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { OrganisationPicker } from '../organisation-picker';

type Row = Schema<'ReorganisationRow'>;

const kinds = ['merge', 'split', 'move', 'rename'] as const;

/** Past reorganisations, the latest first. */
export function ReorganisationsScreen() {
  const { t } = useTranslation('members');
  const list = useListState<Query<'/api/v1/reorganisations'>>({ filters: ['kind', 'organisationId'] });
  const query = useGet('/api/v1/reorganisations', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page
      title={t('reorganisation.record')}
      lead={t('reorganisation.recordLead')}
      trail={[{ label: t('organisations.title'), to: '/organisations' }]}
    >
      <FilterBar list={list}>
        <Form.Item name="kind" label={t('reorganisation.kind')}>
          <Select
            allowClear
            options={kinds.map((value) => ({ value, label: t(`reorganisation.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="organisationId" label={t('person.organisation')}>
          <OrganisationPicker />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="members.reorganisations"
        label={t('reorganisation.record')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        columns={useColumns()}
        empty={<EmptyState title={t('reorganisation.empty')} hint={t('reorganisation.emptyHint')} />}
      />
    </Page>
  );
}

const about = ({ organisations }: Row) =>
  organisations
    .filter(({ part }) => part !== 'along')
    .map(({ nameBefore, nameAfter }) => (nameBefore === nameAfter ? nameAfter : `${nameBefore}→${nameAfter}`))
    .join('、');

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('members');
  return [
    {
      key: 'on',
      title: t('reorganisation.on'),
      sort: 'on',
      pinned: true,
      width: 120,
      render: ({ id, on }) => (
        <Link to={`/reorganisations/${id}`}>
          <DateText value={on} />
        </Link>
      ),
    },
    {
      key: 'kind',
      title: t('reorganisation.kind'),
      width: 100,
      render: ({ kind }) => t(`reorganisation.${kind}`),
    },
    { key: 'organisations', title: t('reorganisation.organisations'), width: 320, render: about },
    {
      key: 'documentNumber',
      title: t('reorganisation.documentNumber'),
      width: 180,
      render: ({ documentNumber }) => documentNumber,
    },
    { key: 'by', title: t('reorganisation.by'), width: 120, render: ({ byName }) => byName },
    {
      key: 'state',
      title: t('reorganisation.state'),
      width: 100,
      render: ({ state }) => (
        <StatusTag tone={state === 'inEffect' ? 'success' : 'neutral'}>
          {t(`reorganisation.${state}`)}
        </StatusTag>
      ),
    },
  ];
}
