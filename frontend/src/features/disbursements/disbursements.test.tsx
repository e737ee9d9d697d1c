import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OperationId, Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { DisbursementScreen } from './disbursement-screen';
import { DisbursementsScreen } from './disbursements-screen';

const id = (number: number) => `019b0000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

const aRow: Schema<'DisbursementRow'> = {
  id: id(1),
  version: 3,
  fundId: id(2),
  fundName: '清溪镇专户',
  title: '2026年3月高龄补贴',
  state: 'drafted',
  pay: 'monthly',
  period: '2026-03',
  factsOn: '2026-03-10',
  madeByName: '周同志',
  madeOn: '2026-03-10',
  checkedByName: null,
  checkedOn: null,
  approvedByName: null,
  postedOn: null,
  reason: null,
  count: 1,
  total: 2_000,
  held: 1,
  failed: 0,
  overpaid: 0,
};

const aBatch: Schema<'DisbursementView'> = {
  batch: aRow,
  version: 3,
  sources: [{ source: 'fiscalAppropriation', ofDues: false, earmarkedFor: null }],
  sums: [
    {
      rule: 'agedAllowance',
      chinese: '80周岁以上党员生活补贴',
      english: 'Allowance',
      purpose: 'subsidy',
      count: 1,
      amount: 2_000,
      byCounty: 1_000,
      byTownship: 1_000,
    },
  ],
  rules: [],
  mayChange: true,
  mayCheck: true,
  mayApprove: false,
  mayWithdraw: true,
  maySettle: false,
};

const aLine: Schema<'DisbursementLineView'> = {
  id: id(3),
  version: 1,
  disbursementId: id(1),
  batch: aRow.title,
  period: aRow.period,
  personId: id(4),
  name: '沈老',
  organisationId: id(5),
  organisationName: '清溪村党支部',
  rule: 'agedAllowance',
  chinese: '80周岁以上党员生活补贴',
  english: 'Allowance',
  purpose: 'subsidy',
  state: 'due',
  amount: 2_000,
  shares: [],
  facts: [
    { ground: 'birthDate', value: '1946-03-31' },
    { ground: 'tenureMonths', value: '365' },
  ],
  factsOn: '2026-03-10',
  held: null,
  heldNote: null,
  byHand: false,
  note: null,
  attestedOn: null,
  attestedBy: null,
  payee: null,
  payeeRelation: null,
  accountTail: '1234',
  paidOn: null,
  overpaidSince: null,
  overpaidFor: null,
  decision: null,
  recovered: 0,
};

const open = (operations: OperationId[] = []) => {
  answer('get', '/api/v1/standards', { lists: [] });
  answer('get', `/api/v1/disbursements/${id(1)}`, aBatch);
  answer('get', '/api/v1/disbursement-lines', {
    items: [
      aLine,
      {
        ...aLine,
        id: id(6),
        name: '吴老',
        state: 'held',
        held: 'died',
        heldNote: '2026-03-02',
        accountTail: null,
      },
    ],
    next: null,
  });
  return renderScreen(<DisbursementScreen />, {
    path: '/disbursements/:disbursementId',
    at: `/disbursements/${id(1)}`,
    session: { operations },
  });
};

const rowOf = (cell: HTMLElement): HTMLElement => {
  const row = cell.closest('tr');
  if (row === null) throw new Error('Not in a row.');
  return row;
};

describe('Batches', () => {
  it('lists them with what is held back', async () => {
    answer('get', '/api/v1/disbursements', { items: [aRow], next: null });
    answer('get', '/api/v1/funds', { items: [], next: null });
    renderScreen(<DisbursementsScreen />);
    expect(await screen.findByRole('link', { name: aRow.title })).toHaveAttribute(
      'href',
      `/disbursements/${id(1)}`,
    );
  });

  it('says on what each line rests, and why somebody is held back', async () => {
    open();
    const due = rowOf(await screen.findByText('沈老'));
    expect(within(due).getByText(/出生日期 1946-03-31；任职 30年5个月/)).toBeVisible();
    expect(within(due).getByText('1234')).toBeVisible();
    const held = rowOf(screen.getByText('吴老'));
    expect(within(held).getByText('已去世（2026-03-02）')).toBeVisible();
  });

  it('is checked by the version that was seen', async () => {
    const { user } = open(['checkDisbursement']);
    const seen: (string | null)[] = [];
    answer('post', `/api/v1/disbursements/${id(1)}/check`, (request: Request) => {
      seen.push(request.headers.get('If-Match'));
      return { ...aBatch, batch: { ...aRow, state: 'checked' } };
    });
    await user.click(await screen.findByRole('button', { name: '复核通过' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '复核通过' }));
    expect(await screen.findByText('已复核，等待审批。')).toBeVisible();
    expect(seen).toEqual(['"3"']);
  });
});
