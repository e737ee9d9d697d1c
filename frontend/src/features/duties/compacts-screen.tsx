import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { ConcludeForm } from './compact-forms';
import { type Compact, CompactTag, compactKinds, sumOf } from './words';

/** Which village is helped on by whom, for how long, and what it has had of it. */
export function CompactsScreen() {
  const { t } = useTranslation('duties');
  const { can } = useSession();
  const [isConcluding, setConcluding] = useState(false);
  const list = useListState<Query<'/api/v1/village-compacts'>>({ filters: ['kind', 'current'] });
  const query = useGet('/api/v1/village-compacts', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page
      title={t('compacts')}
      lead={t('compactsLead')}
      trail={[{ label: t('title'), to: '/duties' }]}
      actions={
        can('concludeVillageCompact') && (
          <Button type="primary" onClick={() => setConcluding(true)}>
            {t('conclude')}
          </Button>
        )
      }
    >
      <FilterBar list={list}>
        <Form.Item name="kind" label={t('field.compactKind')}>
          <Select
            allowClear
            options={compactKinds.map((value) => ({ value, label: t(`compactKind.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="current" label={t('field.state')}>
          <Select
            allowClear
            options={[
              { value: 'true', label: t('compactLasts') },
              { value: 'false', label: t('compactOver') },
            ]}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Compact>
        name="duties.compacts"
        label={t('compacts')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('noCompacts')} hint={t('noCompactsHint')} />}
        columns={useColumns()}
      />
      {isConcluding && <ConcludeForm onClose={() => setConcluding(false)} />}
    </Page>
  );
}

function useColumns(): Column<Compact>[] {
  const { t } = useTranslation('duties');
  return [
    {
      key: 'place',
      title: t('field.helped'),
      pinned: true,
      render: ({ id, placeName }) => <Link to={`/village-compacts/${id}`}>{placeName}</Link>,
    },
    { key: 'township', title: t('field.township'), render: ({ townshipName }) => townshipName ?? '—' },
    { key: 'kind', title: t('field.compactKind'), render: ({ kind }) => t(`compactKind.${kind}`) },
    { key: 'partner', title: t('field.partner'), render: ({ partnerName }) => partnerName },
    { key: 'state', title: t('field.state'), render: (compact) => <CompactTag compact={compact} /> },
    { key: 'from', title: t('field.from'), sort: 'from', render: ({ from }) => from },
    { key: 'until', title: t('field.endsOn'), sort: 'until', render: ({ until }) => until },
    {
      key: 'target',
      title: t('field.targets'),
      numeric: true,
      render: ({ years }) => <Money fen={sumOf(years, 'target')} bare />,
    },
    {
      key: 'received',
      title: t('field.received'),
      numeric: true,
      render: ({ years }) => <Money fen={sumOf(years, 'received')} bare />,
    },
    {
      key: 'exchanges',
      title: t('field.exchanges'),
      numeric: true,
      render: ({ exchanges }) => exchanges.length,
    },
  ];
}
