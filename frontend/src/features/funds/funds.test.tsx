import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { FundScreen } from './fund-screen';
import { FundsScreen } from './funds-screen';
import { FundLedgerScreen } from './ledger-screen';
import { PaymentsScreen } from './payments-screen';
import { SourcesScreen } from './sources-screen';
import { TrialBalanceScreen } from './trial-balance-screen';

const id = (number: number) => `019b0000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

const dues = { source: 'partyDues', ofDues: true, earmarkedFor: null };

const aFund: Schema<'FundRow'> = {
  id: id(1),
  version: 1,
  organisationId: id(9),
  organisationName: '清溪镇党委',
  level: 'townshipCommittee',
  name: '清溪镇专户',
  bank: '农商银行',
  accountTail: '5211',
  custodian: '沈会计',
  oversight: '派驻组',
  openedOn: '2025-05-10',
  closedThrough: null,
  balance: 380_000,
  waiting: 1,
};

const aPayment: Schema<'PaymentView'> = {
  id: id(2),
  version: 3,
  fundId: id(1),
  fundName: '清溪镇专户',
  state: 'drafted',
  amount: 500_000,
  provenance: dues,
  purpose: 'condolence',
  toFundId: null,
  toFundName: null,
  day: '2026-03-01',
  summary: '走访慰问',
  party: '困难党员 9 人',
  inCash: false,
  authority: null,
  madeByName: '周同志',
  madeOn: '2026-03-02',
  available: 380_000,
  settledByName: null,
  settledOn: null,
  reason: null,
  voucherId: null,
  mayChange: false,
  mayApprove: true,
};

const aVoucher: Schema<'VoucherRow'> = {
  id: id(3),
  fundId: id(1),
  fundName: '清溪镇专户',
  number: '2026-PZ-000003',
  kind: 'spending',
  day: '2026-02-10',
  summary: '走访慰问',
  party: '困难党员 9 人',
  provenance: dues,
  purpose: 'condolence',
  received: 0,
  paid: 120_000,
  reversalOf: null,
  reversedBy: null,
  madeByName: '周同志',
  checkedByName: '陈书记',
};

const committee = {
  role: 'townshipCommittee' as const,
  organisationId: id(9),
  organisationName: '清溪镇党委',
  organisationType: 'townshipCommittee' as const,
};

function known() {
  answer('get', '/api/v1/standards', { lists: [] });
  answer('get', '/api/v1/funds', { items: [aFund], next: null });
}

describe('The funds', () => {
  it('are opened by an organisation that has none yet', async () => {
    answer('get', '/api/v1/funds', { items: [], next: null });
    const { user } = renderScreen(<FundsScreen />, {
      session: { operations: ['openFund'], posts: [committee] },
    });
    expect(await screen.findByText('还没有资金专户')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '开设专户' }));
    expect(screen.getByRole('textbox', { name: '专管员' })).toBeVisible();
  });

  it('are shown with what they hold, and nobody opens a second one', async () => {
    known();
    renderScreen(<FundsScreen />, { session: { operations: ['openFund'], posts: [committee] } });
    expect(await screen.findByRole('link', { name: '清溪镇专户' })).toBeVisible();
    expect(screen.getByText('3,800.00')).toBeVisible();
    expect(screen.queryByRole('button', { name: '开设专户' })).toBeNull();
  });

  it('say why where they cannot be read', async () => {
    answer('get', '/api/v1/funds/:fundId', () => refusal(404, 'funds.fund_not_found'));
    renderScreen(<FundScreen />, { at: `/funds/${id(1)}`, path: '/funds/:fundId' });
    expect(await screen.findByText('没有找到')).toBeVisible();
  });
});

describe('A payment', () => {
  it('is approved as it was seen, and says before that the source holds too little', async () => {
    known();
    answer('get', '/api/v1/payments', { items: [aPayment], next: null });
    const versions: (string | null)[] = [];
    answer('post', '/api/v1/payments/:paymentId/approval', (request) => {
      versions.push(request.headers.get('If-Match'));
      return { ...aPayment, state: 'posted' as const, voucherId: id(3) };
    });
    const { user } = renderScreen(<PaymentsScreen />, { session: { operations: ['approvePayment'] } });
    await user.click(await screen.findByRole('button', { name: '审批入账' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('alert')).toHaveTextContent('该来源现有 3,800.00 元，不足以支付。');
    await user.click(within(dialog).getByRole('button', { name: '审批入账' }));
    expect(await screen.findByText('已审批入账。')).toBeVisible();
    expect(versions).toEqual(['"3"']);
  });

  it('is not approved by who drafted it', async () => {
    known();
    answer('get', '/api/v1/payments', {
      items: [{ ...aPayment, mayApprove: false, mayChange: true }],
      next: null,
    });
    renderScreen(<PaymentsScreen />, {
      session: { operations: ['approvePayment', 'editPayment', 'withdrawPayment'] },
    });
    expect(await screen.findByRole('button', { name: '撤回' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '审批入账' })).toBeNull();
  });
});

describe('The ledger', () => {
  it('leads from a voucher to its entries, and to its reversal with a reason', async () => {
    known();
    answer('get', '/api/v1/fund-vouchers', { items: [aVoucher], next: null });
    answer('get', '/api/v1/fund-vouchers/:voucherId', {
      voucher: aVoucher,
      entries: [
        { account: 'cash', purpose: null, amount: -120_000 },
        { account: 'use', purpose: 'condolence', amount: 120_000 },
      ],
      related: [],
      postedAt: '2026-02-10T02:00:00Z',
      left: 120_000,
      mayReverse: true,
      mayTakeBack: false,
    });
    const { user } = renderScreen(<FundLedgerScreen />, {
      at: '/funds/ledger',
      path: '/funds/ledger',
      session: { operations: ['reverseVoucher', 'takeBackMoney'] },
    });
    await user.click(await screen.findByRole('button', { name: '2026-PZ-000003' }));
    const drawer = await screen.findByRole('dialog', { name: '凭证 2026-PZ-000003' });
    expect(await within(drawer).findByText('专户存款')).toBeVisible();
    expect(within(drawer).queryByRole('button', { name: '登记退回' })).toBeNull();
    await user.click(within(drawer).getByRole('button', { name: '冲销凭证' }));
    expect(screen.getByRole('dialog', { name: '冲销 2026-PZ-000003？' })).toHaveTextContent('原凭证保留');
  });
});

describe('What the books say', () => {
  it('says that sums do not agree where they do not', async () => {
    known();
    const line = {
      source: 'partyDues',
      opening: 0,
      income: 500_000,
      taken: 0,
      sent: 0,
      lent: 0,
      uses: [{ purpose: 'condolence', amount: 120_000 }],
      closing: 370_000,
      gap: 10_000,
    };
    answer('get', '/api/v1/sources-and-uses', {
      year: 2026,
      purposes: ['condolence'],
      lines: [line],
      total: { ...line, source: '' },
    });
    renderScreen(<SourcesScreen />);
    expect(await screen.findByText('有来源的收支与结余不符，相差 100.00 元，请核对。')).toBeVisible();
  });

  it('says that debits equal credits where they do', async () => {
    answer('get', '/api/v1/standards', { lists: [] });
    answer('get', '/api/v1/funds/:fundId/trial-balance', {
      fundId: id(1),
      fundName: '清溪镇专户',
      year: 2026,
      lines: [],
      debit: 0,
      credit: 0,
      gap: 0,
      drift: 0,
    });
    renderScreen(<TrialBalanceScreen />, {
      at: `/funds/${id(1)}/trial-balance`,
      path: '/funds/:fundId/trial-balance',
    });
    expect(await screen.findByText('借贷平衡，余额与分录相符。')).toBeVisible();
  });
});
