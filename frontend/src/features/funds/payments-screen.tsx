import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateText } from '@/ui/date-text';
import { Money, yuanText } from '@/ui/money';
import { Page } from '@/ui/page';
import { useStandards } from '@/ui/standards';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { PaymentForm } from './payment-form';
import { type Payment, PaymentTag, ProvenanceText, useProvenanceText } from './words';

const states = ['drafted', 'posted', 'withdrawn'] as const;
const most = 200;

/** What was drafted, and what came of it: who may approves here, and whoever drafted changes or withdraws. */
export function PaymentsScreen() {
  const { t } = useTranslation('funds');
  const list = useListState<Query<'/api/v1/payments'>>({ filters: ['fundId', 'state'], sort: '-madeOn' });
  const query = useGet('/api/v1/payments', { params: { query: list.query } }, { keepPrevious: true });
  const { data: funds } = useGet('/api/v1/funds', { params: { query: { size: most } } });
  return (
    <Page title={t('payments')} trail={[{ label: t('title'), to: '/funds' }]}>
      <FilterBar list={list}>
        <Form.Item name="state" label={t('field.state')}>
          <Select
            allowClear
            options={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          />
        </Form.Item>
        <Form.Item name="fundId" label={t('fund')}>
          <Select
            allowClear
            options={(funds?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="funds.payments"
        label={t('payments')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('noPayments')} />}
        columns={useColumns()}
        rowActions={(payment) => <Acts payment={payment} />}
      />
    </Page>
  );
}

function Acts({ payment }: { payment: Payment }) {
  const { t } = useTranslation('funds');
  const { can } = useSession();
  const text = useProvenanceText();
  const [act, setAct] = useState<'approve' | 'change' | 'withdraw'>();
  const done = () => setAct(undefined);
  const approve = useCommand('post', '/api/v1/payments/{paymentId}/approval', {
    success: t('approved'),
    quiet: true,
  });
  const withdraw = useCommand('post', '/api/v1/payments/{paymentId}/withdrawal', {
    success: t('withdrawn'),
    quiet: true,
  });
  const { id, version, mayApprove, mayChange, amount, available, voucherId, provenance, summary } = payment;
  if (voucherId !== null) return <Link to={`/funds/ledger?voucher=${voucherId}`}>{t('ledger')}</Link>;
  const path = { params: { path: { paymentId: id } } };
  return (
    <div className="row">
      {mayApprove && can('approvePayment') && (
        <Button size="small" type="primary" onClick={() => setAct('approve')}>
          {t('approve')}
        </Button>
      )}
      {mayChange && can('editPayment') && (
        <Button size="small" onClick={() => setAct('change')}>
          {t('change')}
        </Button>
      )}
      {(mayChange || mayApprove) && can('withdrawPayment') && (
        <Button size="small" onClick={() => setAct('withdraw')}>
          {t(mayChange ? 'withdraw' : 'sendBack')}
        </Button>
      )}
      {act === 'change' && <PaymentForm fundId={payment.fundId} known={payment} onClose={done} />}
      <ConfirmDialog
        title={t('approveTitle')}
        open={act === 'approve'}
        confirmText={t('approve')}
        onCancel={done}
        onConfirm={async () => {
          await approve.run(path, version);
          done();
        }}
      >
        <p>{t('approveText', { source: text(provenance), amount: yuanText(amount), summary })}</p>
        {available < amount && (
          <p role="alert" style={{ color: 'var(--bad)' }}>
            {t('short', { amount: yuanText(available) })}
          </p>
        )}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('withdrawTitle')}
        open={act === 'withdraw'}
        reasonLabel={t('field.reason')}
        onCancel={done}
        onConfirm={async (reason) => {
          await withdraw.run({ ...path, body: { reason } }, version);
          done();
        }}
      />
    </div>
  );
}

function useColumns(): Column<Payment>[] {
  const { t } = useTranslation('funds');
  const { name } = useStandards();
  return [
    { key: 'summary', title: t('field.summary'), pinned: true, width: 220, render: ({ summary }) => summary },
    { key: 'state', title: t('field.state'), render: ({ state }) => <PaymentTag state={state} /> },
    {
      key: 'amount',
      title: t('field.amount'),
      numeric: true,
      sort: 'amount',
      render: ({ amount }) => <Money fen={amount} bare />,
    },
    {
      key: 'source',
      title: t('field.source'),
      render: ({ provenance }) => <ProvenanceText of={provenance} />,
    },
    {
      key: 'purpose',
      title: t('field.purpose'),
      render: ({ purpose, toFundName }) =>
        purpose === null ? `${t('sent')}：${toFundName ?? ''}` : name('fundPurpose', purpose),
    },
    { key: 'party', title: t('field.payee'), render: ({ party }) => party ?? '—' },
    { key: 'day', title: t('field.day'), render: ({ day }) => <DateText value={day} /> },
    { key: 'fund', title: t('fund'), render: ({ fundName }) => fundName },
    { key: 'madeBy', title: t('field.madeBy'), render: ({ madeByName }) => madeByName },
    { key: 'checkedBy', title: t('field.checkedBy'), render: ({ settledByName }) => settledByName ?? '—' },
    {
      key: 'authority',
      title: t('field.authority'),
      hidden: true,
      render: ({ authority }) => authority ?? '—',
    },
    { key: 'reason', title: t('field.reason'), hidden: true, render: ({ reason }) => reason ?? '—' },
  ];
}
