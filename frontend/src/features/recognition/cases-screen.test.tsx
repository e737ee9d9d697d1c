import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { CasesScreen } from './cases-screen';

const row = {
  id: '019b0000-0000-7000-8000-00000000c001',
  number: '2026-SQ-000001',
  personId: '019b0000-0000-7000-8000-00000000d001',
  personName: '张三',
  orgName: '青石村党支部',
  townshipName: '东乡党委',
  stage: 'publicNotice',
  stepBy: 'county',
  submittedOn: '2026-02-01',
  dueOn: '2026-04-02',
  stepDueOn: '2026-02-20',
  overdue: true,
  held: true,
  frozen: false,
  tier: 'considerable',
  amount: 100_000,
};

function open(
  items: object[],
  operations: ('listCases' | 'submitApplication')[] = ['listCases', 'submitApplication'],
) {
  answer('get', '/api/v1/case-figures', {
    open: 7,
    overdue: 2,
    held: 1,
    stages: [{ stage: 'recognised', count: 5 }],
  });
  answer('get', '/api/v1/public/notice-places', { countyName: '示例旗', townships: [] });
  answer('get', '/api/v1/cases', { items, next: null });
  return renderScreen(<CasesScreen />, { at: '/cases', path: '/cases', session: { operations } });
}

describe('The list of cases', () => {
  it('leads to each case and says what presses', async () => {
    open([row]);
    expect(await screen.findByRole('link', { name: '张三' })).toHaveAttribute('href', `/cases/${row.id}`);
    expect(screen.getByText('异议中')).toBeVisible();
    expect(screen.getByText('1,000.00')).toBeVisible();
  });

  it('counts what is under way, overdue, under objection and recognised', async () => {
    open([row]);
    expect(await screen.findByText('7')).toBeVisible();
    expect(screen.getByText('5')).toBeVisible();
  });

  it('offers a first application where there is none', async () => {
    open([]);
    expect(await screen.findByText('还没有认定申请')).toBeVisible();
  });

  it('offers no application to those who only read', async () => {
    open([row], ['listCases']);
    await screen.findByRole('link', { name: '张三' });
    expect(screen.queryByRole('button', { name: '新增申请' })).not.toBeInTheDocument();
  });

  it('says when the reader has no right, and when it failed', async () => {
    open([row]);
    answer('get', '/api/v1/cases', () => refusal(403, 'access.forbidden'));
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
