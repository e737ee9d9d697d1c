import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { BudgetScreen } from './budget-screen';
import { FloorsScreen } from './floors-screen';

const fundId = '019b0000-0000-7000-8000-000000000001';

const budget: Schema<'FundBudgetView'> = {
  fundId,
  version: 2,
  year: 2026,
  shares: { general: 260_000_000, partyBuilding: 40_000_000, care: 11_200_000 },
  floors: [
    { kind: 'partyBuilding', basisPoints: 1500, floor: 39_000_000, given: 40_000_000, missing: 0 },
    { kind: 'care', basisPoints: 3000, floor: 12_000_000, given: 11_200_000, missing: 800_000 },
  ],
  appropriated: 3_000_000,
  lines: [
    {
      source: 'fiscalAppropriation',
      purpose: 'grant',
      budgeted: 50_000,
      drafted: 0,
      spent: 60_000,
      free: -10_000,
    },
    { source: 'partyDues', purpose: 'condolence', budgeted: 0, drafted: 5_000, spent: 0, free: -5_000 },
  ],
  total: { source: '', purpose: '', budgeted: 50_000, drafted: 5_000, spent: 60_000, free: -15_000 },
  mayEdit: true,
};

it('A budget shows which floor it misses and which line is overrun, and is kept in the version that was seen', async () => {
  answer('get', '/api/v1/funds/:fundId', { fund: { name: '清溪镇专户', organisationName: '清溪镇党委' } });
  answer('get', '/api/v1/funds/:fundId/budgets/:year', budget);
  const kept: unknown[] = [];
  answer('put', '/api/v1/funds/:fundId/budgets/:year', async (request) => {
    kept.push(request.headers.get('If-Match'), await request.json());
    return budget;
  });
  const { user } = renderScreen(<BudgetScreen />, {
    at: `/funds/${fundId}/budget?year=2026`,
    path: '/funds/:fundId/budget',
    session: { operations: ['setFundBudget'] },
  });
  expect(await screen.findByText('还差 8,000.00 元')).toBeVisible();
  const lines = within(screen.getByRole('group', { name: '按来源和用途' }));
  expect(lines.getByText('超出 100.00 元')).toBeVisible();
  expect(lines.getByText('未列预算')).toBeVisible();

  await user.click(screen.getByRole('button', { name: '填写预算' }));
  const care = await screen.findByLabelText('其中：关怀经费');
  await user.clear(care);
  await user.type(care, '120000');
  await user.click(screen.getByRole('button', { name: '提交' }));
  expect(await screen.findByText('预算已保存。')).toBeVisible();
  expect(kept).toEqual([
    '"2"',
    {
      shares: { ...budget.shares, care: 12_000_000 },
      lines: [{ source: 'fiscalAppropriation', purpose: 'grant', amount: 50_000 }],
    },
  ]);
});

it('The floors tell who has said nothing yet', async () => {
  answer('get', '/api/v1/budget-floors', {
    year: 2026,
    items: [
      { fundId, organisationName: '清溪镇党委', level: 'townshipCommittee', shares: null, floors: [] },
      {
        fundId: fundId.replace(/1$/, '2'),
        organisationName: '东乡党委',
        level: 'townshipCommittee',
        shares: budget.shares,
        floors: budget.floors,
      },
    ],
  });
  renderScreen(<FloorsScreen />, { at: '/funds/floors?year=2026' });
  expect(await screen.findByRole('row', { name: /清溪镇党委.*未填预算/ })).toBeVisible();
  expect(
    screen.getByRole('row', { name: /东乡党委.*关怀经费不低于党建经费的 30%.*还差 8,000.00 元/ }),
  ).toBeVisible();
});
