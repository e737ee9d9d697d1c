import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { LoanScreen } from './loan-screen';
import { LoansScreen } from './loans-screen';
import { SimulationScreen } from './simulation-screen';

const id = (number: number) => `019b0000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

const aLoan: Schema<'LoanRow'> = {
  id: id(1),
  version: 5,
  number: '2026-JK-000001',
  fundId: id(2),
  fundName: '清溪镇专户',
  borrowerId: id(3),
  borrowerName: '王守田',
  branchName: '王家村党支部',
  productChinese: '创业启动借款',
  productEnglish: 'Start-up loan',
  state: 'lent',
  awaitedOpinion: null,
  amount: 1_500_000,
  months: 24,
  extendedMonths: 0,
  madeOn: '2026-03-01',
  lentOn: '2026-03-10',
  term: '2026-09-10',
  nextDueOn: '2026-09-10',
  repaid: 0,
  outstanding: 1_500_000,
  writtenOff: 0,
  late: 1_500_000,
  daysLate: 31,
  arrearsClass: 2,
};

const aBook: Schema<'LoanPortfolioView'> = {
  loans: 1,
  lent: 1_500_000,
  repaid: 0,
  outstanding: 1_500_000,
  writtenOff: 0,
  overdue: 1_500_000,
  atRisk: 1_500_000,
  atRiskBasisPoints: 10_000,
  waiting: 0,
  classes: [
    { fromDays: 0, toDays: 0, loans: 0, outstanding: 0 },
    { fromDays: 1, toDays: 30, loans: 0, outstanding: 0 },
    { fromDays: 31, toDays: null, loans: 1, outstanding: 1_500_000 },
  ],
};

describe('Loans', () => {
  it('show by how many days they are late and how much is at risk', async () => {
    answer('get', '/api/v1/loans', { items: [aLoan], next: null });
    answer('get', '/api/v1/loan-portfolio', aBook);
    renderScreen(<LoansScreen />, { session: { operations: [] } });
    expect(await screen.findByRole('link', { name: '王守田' })).toBeVisible();
    expect(screen.getByText('逾期 31 天')).toBeVisible();
    expect(await screen.findByText('逾期超过 30 天的余额占比')).toBeVisible();
    expect(screen.getByText('31 天以上')).toBeVisible();
    expect(screen.queryByRole('button', { name: '登记申请' })).toBeNull();
  });

  it('say what comes first where there are none', async () => {
    answer('get', '/api/v1/loans', { items: [], next: null });
    answer('get', '/api/v1/loan-portfolio', { ...aBook, loans: 0 });
    renderScreen(<LoansScreen />, { session: { operations: ['applyForLoan'] } });
    expect(await screen.findByText('还没有借款')).toBeVisible();
    expect(screen.getByRole('button', { name: '登记申请' })).toBeVisible();
  });

  it('say why where one cannot be read', async () => {
    answer('get', '/api/v1/loans/:loanId', () => refusal(404, 'funds.loan_not_found'));
    renderScreen(<LoanScreen />, { at: `/loans/${id(1)}`, path: '/loans/:loanId' });
    expect(await screen.findByText('没有找到')).toBeVisible();
  });
});

describe('A plan for a fund', () => {
  it('is told what it lacks and that free loans do not yield what it wants', async () => {
    answer('get', '/api/v1/fund-simulation', {
      years: [
        {
          year: 1,
          begin: 20_000_000,
          inflow: 0,
          lent: 20_000_000,
          newLoans: 10_000_000,
          yield: 0,
          loss: 0,
          fund: 20_000_000,
          yieldBasisPoints: 0,
        },
      ],
      total: 50_000_000,
      missing: 10_000_000,
      neededBasisPoints: 1_000,
      neededOfStatedBasisPoints: 833,
      reached: false,
    });
    renderScreen(<SimulationScreen />);
    expect(await screen.findByText(/少 100,000.00 元没有来源/)).toBeVisible();
    expect(screen.getByText(/相当于投入的 10%。（按计划总额为 8.33%）/)).toBeVisible();
    expect(screen.getByText(/按现在的占用费率达不到/)).toBeVisible();
  });
});
