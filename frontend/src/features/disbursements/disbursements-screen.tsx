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
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { DrawDrawer } from './draw-drawer';
import { type BatchRow, batchStates, BatchTag, pays } from './words';

const most = 200;

/** The batches of payments, the latest first. */
export function DisbursementsScreen() {
  const { t } = useTranslation('disbursements');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/disbursements'>>({
    filters: ['fundId', 'state', 'pay'],
    sort: '-madeOn',
  });
  const query = useGet('/api/v1/disbursements', { params: { query: list.query } }, { keepPrevious: true });
  const { data: funds } = useGet('/api/v1/funds', { params: { query: { size: most } } });
  const [isDrawing, setDrawing] = useState(false);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Link className="button" to="/disbursement-lines">
            {t('lines')}
          </Link>
          {can('drawDisbursement') && (
            <Button type="primary" onClick={() => setDrawing(true)}>
              {t('draw')}
            </Button>
          )}
        </>
      }
    >
      <FilterBar list={list}>
        <Form.Item name="state" label={t('state')}>
          <Select allowClear options={batchStates.map((value) => ({ value, label: t(`states.${value}`) }))} />
        </Form.Item>
        <Form.Item name="pay" label={t('pay')}>
          <Select allowClear options={pays.map((value) => ({ value, label: t(`pays.${value}`) }))} />
        </Form.Item>
        <Form.Item name="fundId" label={t('fund')}>
          <Select
            allowClear
            options={(funds?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<BatchRow>
        name="disbursements"
        label={t('title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('none')} hint={t('noneHint')} />}
        columns={[
          {
            key: 'title',
            title: t('batch'),
            pinned: true,
            width: 260,
            render: ({ id, title }) => <Link to={`/disbursements/${id}`}>{title}</Link>,
          },
          { key: 'state', title: t('state'), render: ({ state }) => <BatchTag state={state} /> },
          { key: 'period', title: t('period'), width: 120, sort: 'period', render: ({ period }) => period },
          { key: 'pay', title: t('pay'), render: ({ pay }) => t(`pays.${pay}`) },
          { key: 'count', title: t('count'), numeric: true, render: ({ count }) => count },
          {
            key: 'total',
            title: t('amount'),
            numeric: true,
            render: ({ total }) => <Money fen={total} bare />,
          },
          { key: 'held', title: t('held'), numeric: true, render: ({ held }) => held },
          { key: 'failed', title: t('failed'), numeric: true, render: ({ failed }) => failed },
          { key: 'overpaid', title: t('overpaid'), numeric: true, render: ({ overpaid }) => overpaid },
          { key: 'fund', title: t('fund'), width: 200, render: ({ fundName }) => fundName },
          { key: 'madeBy', title: t('madeBy'), render: ({ madeByName }) => madeByName },
          {
            key: 'checkedBy',
            title: t('checkedBy'),
            hidden: true,
            render: ({ checkedByName }) => checkedByName ?? '—',
          },
          {
            key: 'approvedBy',
            title: t('approvedBy'),
            render: ({ approvedByName }) => approvedByName ?? '—',
          },
        ]}
      />
      {isDrawing && <DrawDrawer funds={funds?.items ?? []} onClose={() => setDrawing(false)} />}
    </Page>
  );
}
