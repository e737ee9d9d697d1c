import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { perHead } from './income';
import { ReviewPrintScreen } from './review-print-screen';
import { ReviewScreen } from './review-screen';

const id = '019b0000-0000-7000-8000-000000000001';

const aReview = (changes: Partial<Schema<'ReviewView'>> = {}): Schema<'ReviewView'> => ({
  review: {
    id,
    version: 2,
    period: '2025H2',
    state: 'open',
    pairId: id,
    helperId: id,
    helperName: '安和平',
    helperUnit: '县农业农村局党支部',
    beneficiaryId: id,
    beneficiaryName: '王守田',
    beneficiaryPlace: '王家村党支部',
    tier: 'severe',
    openedOn: '2026-01-01',
    dueOn: '2026-01-31',
    overdue: true,
    lastPerCapita: 60_000,
    presentPerCapita: null,
    conclusion: null,
    newTier: null,
  },
  version: 2,
  householdSize: 3,
  lastIncomeYear: 2024,
  lastIncomes: [{ source: 'business', amount: 180_000, accounting: 'accountsOffice' }],
  incomeYear: 2025,
  incomes: [],
  measuresDone: null,
  changes: null,
  reason: null,
  submittedOn: null,
  confirmedOn: null,
  returnReason: null,
  currentTier: 'severe',
  work: {
    id,
    visits: 2,
    given: 50_000,
    commitmentsMade: 1,
    commitmentsFulfilled: 1,
    issuesRaised: 0,
    issuesAnswered: 0,
    measures: ['教会养蜂'],
  },
  trainings: 3,
  acts: ['submit'],
  mayFill: true,
  mayConfirm: false,
  ...changes,
});

function show(view: Schema<'ReviewView'>) {
  answer('get', '/api/v1/standards', { lists: [] });
  answer('get', `/api/v1/half-year-reviews/${id}`, view);
  return renderScreen(<ReviewScreen />, {
    at: `/half-year-reviews/${id}`,
    path: '/half-year-reviews/:reviewId',
    session: { operations: ['submitReview', 'confirmReviews', 'returnReview'] },
  });
}

describe('A half-year review', () => {
  it('comes filled with what is known and is submitted on one page', async () => {
    const sent: unknown[] = [];
    answer('post', `/api/v1/half-year-reviews/${id}/submit`, async (request) => {
      sent.push(await request.json());
      return undefined as unknown as object;
    });
    const { user } = show(aReview());
    expect(await screen.findByText('上期人均 600.00 元（2024 年）')).toBeVisible();
    expect(screen.getByText('家庭 3 人，本期人均 600.00 元')).toBeVisible();
    expect(screen.getByLabelText('措施落实情况')).toHaveValue('教会养蜂');
    await user.type(screen.getByLabelText('变化情况'), '收入增加');
    await user.click(screen.getByRole('radio', { name: '调整困难等级' }));
    await user.click(screen.getByRole('combobox', { name: '调整后的等级' }));
    await user.click(await screen.findByTitle('暂时困难'));
    await user.type(screen.getByLabelText('理由'), '好转');
    await user.click(screen.getByRole('button', { name: '报乡镇党委' }));

    expect(await screen.findByText('已上报')).toBeVisible();
    expect(sent).toEqual([
      {
        incomes: [{ source: 'business', amount: 180_000, accounting: 'accountsOffice' }],
        measuresDone: '教会养蜂',
        changes: '收入增加',
        conclusion: 'changeTier',
        newTier: 'temporary',
        reason: '好转',
      },
    ]);
  });

  it('lets only those go on who are not in the ledger', async () => {
    show(aReview({ currentTier: null }));
    expect(await screen.findByRole('radio', { name: '退出' })).toBeDisabled();
    expect(screen.getByText('对象不在台账，只能选择“继续帮扶”。')).toBeVisible();
  });

  it('is confirmed or returned by the township, which is told what follows', async () => {
    answer('post', '/api/v1/half-year-reviews/confirm', () =>
      refusal(422, 'assessment.own_submission', { detail: '填报人不能确认' }),
    );
    const submitted = aReview();
    const { user } = show({
      ...submitted,
      review: { ...submitted.review, state: 'submitted', conclusion: 'exit', presentPerCapita: 90_000 },
      acts: ['confirm', 'return'],
      mayFill: false,
      mayConfirm: true,
      reason: '收入过线',
    });
    await user.click(await screen.findByRole('button', { name: '确认' }));
    const dialog = await screen.findByRole('dialog', { name: '确认考评' });
    expect(within(dialog).getByText(/所有结对解除/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
    expect(await within(dialog).findByText('填报人不能确认')).toBeVisible();
    expect(screen.getByRole('button', { name: '退回' })).toBeVisible();
  });

  it('prints as a form to sign', async () => {
    answer('get', `/api/v1/half-year-reviews/${id}`, aReview({ changes: '收入增加' }));
    renderScreen(<ReviewPrintScreen />, {
      at: `/half-year-reviews/${id}/print`,
      path: '/half-year-reviews/:reviewId/print',
    });
    expect(await screen.findByRole('heading', { name: '2025 年下半年帮扶考评表' })).toBeVisible();
    expect(screen.getByRole('row', { name: '变化情况 收入增加' })).toBeVisible();
  });

  it('reckons by head down to the fen', () => {
    expect(perHead([100_000, null, undefined], 3)).toBe(33_333);
  });
});
