import { Button, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { DateText } from '@/ui/date-text';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { useStandards } from '@/ui/standards';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { VoucherDrawer } from './voucher-drawer';
import { ProvenanceText, type Voucher } from './words';

const most = 200;

const kinds = [
  'income',
  'spending',
  'return',
  'sent',
  'taken',
  'lent',
  'repaid',
  'fee',
  'writtenOff',
  'recovered',
] as const;

/** Every posted voucher within reach, from which one gets to its entries; the open one stands in the address. */
export function FundLedgerScreen() {
  const { t } = useTranslation('funds');
  const { session } = useSession();
  const { options } = useStandards();
  const [search, setSearch] = useSearchParams();
  const list = useListState<Query<'/api/v1/fund-vouchers'>>({
    filters: ['fundId', 'kind', 'source', 'purpose', 'from', 'to'],
    sort: '-day',
  });
  const query = useGet('/api/v1/fund-vouchers', { params: { query: list.query } }, { keepPrevious: true });
  const { data: funds } = useGet('/api/v1/funds', { params: { query: { size: most } } });
  const year = Number(session.businessDate.slice(0, 4));
  const show = (id: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (id === null) next.delete('voucher');
        else next.set('voucher', id);
        return next;
      },
      { replace: true },
    );
  const shown = search.get('voucher');
  return (
    <Page title={t('ledger')} trail={[{ label: t('title'), to: '/funds' }]}>
      <FilterBar list={list}>
        <Form.Item name="fundId" label={t('fund')}>
          <Select
            allowClear
            options={(funds?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t('field.kind')}>
          <Select allowClear options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="source" label={t('field.source')}>
          <Select allowClear options={options('fundSource', year)} />
        </Form.Item>
        <Form.Item name="purpose" label={t('field.purpose')}>
          <Select allowClear options={options('fundPurpose', year)} />
        </Form.Item>
        <Form.Item name="from" label={t('field.from')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="to" label={t('field.to')}>
          <DateInput />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="funds.vouchers"
        label={t('ledger')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('noVouchers')} />}
        columns={useColumns(show)}
      />
      {shown !== null && <VoucherDrawer id={shown} onShow={show} onClose={() => show(null)} />}
    </Page>
  );
}

function useColumns(show: (id: string) => void): Column<Voucher>[] {
  const { t } = useTranslation('funds');
  const { name } = useStandards();
  return [
    {
      key: 'number',
      title: t('field.number'),
      pinned: true,
      width: 170,
      render: ({ id, number }) => (
        <Button type="link" style={{ padding: 0 }} onClick={() => show(id)}>
          {number}
        </Button>
      ),
    },
    { key: 'day', title: t('field.day'), sort: 'day', render: ({ day }) => <DateText value={day} /> },
    {
      key: 'kind',
      title: t('field.kind'),
      render: ({ kind, reversalOf, reversedBy }) => (
        <>
          {t(`kind.${kind}`)} {reversalOf !== null && <StatusTag tone="danger">{t('reversal')}</StatusTag>}
          {reversedBy !== null && <StatusTag>{t('reversed')}</StatusTag>}
        </>
      ),
    },
    { key: 'summary', title: t('field.summary'), width: 240, render: ({ summary }) => summary },
    { key: 'party', title: t('field.party'), width: 150, render: ({ party }) => party ?? '—' },
    {
      key: 'source',
      title: t('field.source'),
      render: ({ provenance }) => <ProvenanceText of={provenance} />,
    },
    {
      key: 'purpose',
      title: t('field.purpose'),
      render: ({ purpose }) => (purpose === null ? '—' : name('fundPurpose', purpose)),
    },
    {
      key: 'received',
      title: t('field.received'),
      numeric: true,
      sort: 'received',
      render: ({ received }) => (received === 0 ? '' : <Money fen={received} bare />),
    },
    {
      key: 'paid',
      title: t('field.paid'),
      numeric: true,
      sort: 'paid',
      render: ({ paid }) => (paid === 0 ? '' : <Money fen={paid} bare />),
    },
    { key: 'fund', title: t('fund'), width: 200, render: ({ fundName }) => fundName },
    { key: 'madeBy', title: t('field.madeBy'), hidden: true, render: ({ madeByName }) => madeByName },
    {
      key: 'checkedBy',
      title: t('field.checkedBy'),
      hidden: true,
      render: ({ checkedByName }) => checkedByName ?? '—',
    },
  ];
}
