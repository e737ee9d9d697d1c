import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { DuplicatesFrame } from './duplicates-frame';
import { NamedRecord } from './named-record';

type Row = Schema<'MergerRow'>;

/** All mergers of two records within reach, the latest first, undone ones too. */
export function MergersScreen() {
  const { t } = useTranslation('members');
  const list = useListState<Query<'/api/v1/mergers'>>({ filters: ['state'] });
  const query = useGet('/api/v1/mergers', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <DuplicatesFrame lead={t('mergers.lead')}>
      <FilterBar list={list}>
        <Form.Item name="state" label={t('mergers.state')}>
          <Select
            allowClear
            options={(['inEffect', 'undone'] as const).map((value) => ({
              value,
              label: t(`merger.${value}`),
            }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="members.mergers"
        label={t('mergers.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        columns={useColumns()}
        empty={<EmptyState title={t('mergers.empty')} hint={t('mergers.emptyHint')} />}
      />
    </DuplicatesFrame>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('members');
  return [
    {
      key: 'on',
      title: t('merger.on'),
      sort: 'on',
      pinned: true,
      width: 120,
      render: ({ id, on }) => (
        <Link to={`/mergers/${id}`}>
          <DateText value={on} />
        </Link>
      ),
    },
    { key: 'kept', title: t('merger.kept'), width: 200, render: ({ kept }) => <NamedRecord record={kept} /> },
    {
      key: 'merged',
      title: t('mergers.merged'),
      width: 200,
      render: ({ merged }) => <NamedRecord record={merged} />,
    },
    { key: 'by', title: t('merger.by'), width: 110, render: ({ byName }) => byName },
    { key: 'reason', title: t('merger.reason'), width: 220, render: ({ reason }) => reason },
    { key: 'state', title: t('mergers.state'), width: 220, render: (row) => <State row={row} /> },
  ];
}

function State({ row }: { row: Row }) {
  const { t } = useTranslation('members');
  return (
    <>
      <StatusTag tone={row.state === 'inEffect' ? 'success' : 'neutral'}>
        {t(`merger.${row.state}`)}
      </StatusTag>
      {row.undoneOn !== null && (
        <div className="muted">
          {row.undoneOn} {row.undoneByName}：{row.undoReason}
        </div>
      )}
    </>
  );
}
