import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { MatchesScreen } from './matches-screen';
import { ReconciliationScreen } from './reconciliation-screen';
import type { Match, Reconciliation } from './words';

const fundId = '019b0000-0000-7000-8000-000000000001';
const [voucherId, lineId, otherId] = [2, 3, 4].map((n) => fundId.replace(/1$/, String(n))) as [
  string,
  string,
  string,
];

const voucher = {
  id: voucherId,
  number: '2026-PZ-000003',
  day: '2026-02-20',
  summary: '困难救助',
  party: '王某',
  received: 0,
  paid: 30_000,
};
const line = {
  id: lineId,
  day: '2026-02-25',
  party: '王芳',
  summary: '转账',
  reference: 'A4',
  received: 0,
  paid: 30_000,
};

const apart: Reconciliation = {
  fundId,
  fundName: '清溪镇专户',
  on: '2026-02-25',
  since: '2026-01-10',
  until: '2026-02-25',
  book: 4_890_000,
  bank: 4_891_250,
  onlyInBooksReceived: 0,
  onlyInBooksPaid: 30_000,
  onlyAtBankReceived: 1_250,
  onlyAtBankPaid: 30_000,
  adjustedBook: 4_861_250,
  adjustedBank: 4_861_250,
  difference: 0,
  vouchers: [voucher],
  lines: [line, { ...line, id: otherId, party: null, summary: '结息', received: 1_250, paid: 0 }],
  hasMore: false,
  mayMatch: true,
};

it('What is the same money is chosen on both sides, and joined only where both amount to the same', async () => {
  answer('get', '/api/v1/funds/:fundId/reconciliation', apart);
  answer('get', '/api/v1/bank-statements', { items: [], next: null });
  const asked: unknown[] = [];
  answer('post', '/api/v1/funds/:fundId/bank-matches', async (request) => {
    asked.push(await request.json());
    return {};
  });
  const { user } = renderScreen(<ReconciliationScreen />, {
    at: `/funds/${fundId}/reconciliation`,
    path: '/funds/:fundId/reconciliation',
    session: { operations: ['matchBankLines', 'takeBankStatement'] },
  });

  expect(await screen.findByText('截至 2026-02-25，钱账相符。')).toBeVisible();
  const balances = within(screen.getByRole('group', { name: '银行存款余额调节表' }));
  expect(balances.getAllByText('48,612.50')).toHaveLength(2);
  await user.click(screen.getByRole('checkbox', { name: /困难救助/ }));
  await user.click(screen.getByRole('checkbox', { name: /结息/ }));
  expect(screen.getByRole('button', { name: '勾对这些' })).toBeDisabled();
  expect(screen.getByText('相差 312.50 元')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: /结息/ }));
  await user.click(screen.getByRole('checkbox', { name: /王芳/ }));
  await user.type(screen.getByLabelText('说明（可不填）'), '户名有误');
  await user.click(screen.getByRole('button', { name: '勾对这些' }));
  expect(await screen.findByText('已勾对。')).toBeVisible();
  expect(asked).toEqual([{ lines: [lineId], vouchers: [voucherId], note: '户名有误' }]);
  expect(screen.queryByRole('button', { name: '勾对这些' })).toBeNull();
});

it('Whoever only reads chooses nothing, and without a statement it says how to begin', async () => {
  answer('get', '/api/v1/funds/:fundId/reconciliation', {
    ...apart,
    since: null,
    until: null,
    bank: null,
    adjustedBank: null,
    difference: null,
    vouchers: [],
    lines: [],
    mayMatch: false,
  });
  answer('get', '/api/v1/bank-statements', { items: [], next: null });
  renderScreen(<ReconciliationScreen />, {
    at: `/funds/${fundId}/reconciliation`,
    path: '/funds/:fundId/reconciliation',
    session: { operations: ['matchBankLines', 'takeBankStatement'] },
  });
  expect(await screen.findByText('还没有导入银行流水')).toBeVisible();
  expect(screen.queryByRole('button', { name: '导入流水' })).toBeNull();
});

it('A match is taken apart after it was asked for', async () => {
  const match: Match = {
    id: otherId,
    fundId,
    net: -30_000,
    lastDay: '2026-02-25',
    byHand: true,
    note: '户名有误',
    madeByName: '周经办',
    madeOn: '2026-03-01',
    lines: [line, line],
    vouchers: [voucher],
  };
  answer('get', '/api/v1/funds/:fundId', { fund: { name: '清溪镇专户' }, mayRecord: true });
  answer('get', '/api/v1/bank-matches', { items: [match], next: null });
  const undone: string[] = [];
  answer('delete', '/api/v1/bank-matches/:bankMatchId', (request) => {
    undone.push(new URL(request.url).pathname.split('/').at(-1) ?? '');
    return {};
  });
  const { user } = renderScreen(<MatchesScreen />, {
    at: `/funds/${fundId}/bank-matches`,
    path: '/funds/:fundId/bank-matches',
    session: { operations: ['undoBankMatch'] },
  });
  expect(await screen.findByText('2026-02-25 转账 · 王芳 等 2 笔')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '取消对账' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '确定' }));
  expect(await screen.findByText('已取消对账。')).toBeVisible();
  expect(undone).toEqual([otherId]);
});
