import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { ScoreSheetScreen } from './score-sheet-screen';
import type { ScoreLine, SheetView } from './score-words';

const id = (number: number) => `019b0000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

const aLine = (changes: Partial<ScoreLine>): ScoreLine => ({
  code: 'visits',
  name: '按期走访',
  englishName: 'Visits on schedule',
  source: 'visitsOnSchedule',
  formula: '按期段数÷应走访段数',
  englishFormula: 'Visits made of visits owed',
  weight: 25,
  target: 9000,
  done: 2,
  due: 3,
  counted: true,
  selfPoints: null,
  selfEvidence: null,
  givenPoints: null,
  givenReason: null,
  points: 1852,
  ...changes,
});

const aSheet = (changes: Partial<SheetView> = {}): SheetView => ({
  sheet: {
    id: id(1),
    version: 4,
    year: 2026,
    organisationId: id(9),
    organisationName: '县农业农村局党支部',
    members: 12,
    class: '党员人数较少的单位',
    agreedOn: '2026-03-10',
    selfScored: true,
    total: 6105,
    grade: '一般',
    rank: 2,
    workRank: 1,
    evaluationRank: 2,
    objections: 0,
  },
  version: 4,
  state: 'published',
  countedUntil: '2026-12-31',
  objectUntil: '2027-01-07',
  lines: [
    aLine({}),
    aLine({
      code: 'work',
      name: '组织领导',
      source: 'selfScored',
      weight: 10,
      done: null,
      due: null,
      counted: false,
      selfPoints: 10,
      selfEvidence: '会议记录',
      givenPoints: 7,
      givenReason: '缺佐证',
      points: 700,
    }),
  ],
  ballots: [],
  evaluation: null,
  adjustment: 0,
  adjustmentReason: null,
  versions: [],
  objections: [],
  acts: [],
  ...changes,
});

function open(view: SheetView, operations: string[] = ['getScoreSheet']) {
  answer('get', '/api/v1/score-sheets/:scoreSheetId', view);
  return renderScreen(<ScoreSheetScreen />, {
    at: `/score-sheets/${id(1)}`,
    path: '/score-sheets/:scoreSheetId',
    session: { operations },
  });
}

describe('A score sheet', () => {
  it('opens what a point rests on, down to the visit that was not made', async () => {
    answer('get', '/api/v1/score-sheets/:scoreSheetId/evidence/:code', {
      code: 'visits',
      number: 1,
      countedUntil: '2026-12-31',
      countedOn: '2026-12-31',
      done: 2,
      due: 3,
      facts: [
        {
          kind: 'visitDue',
          subjectId: id(3),
          pairId: id(3),
          linkId: null,
          helperName: '安和平',
          beneficiaryName: '王守田',
          from: '2026-06-10',
          until: '2026-09-09',
          met: false,
          visitId: null,
        },
      ],
    });
    const { user } = open(aSheet(), ['getScoreSheet', 'getPair']);
    expect(await screen.findByText('18.52')).toBeVisible();
    expect(screen.getByText('缺佐证')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '看依据' }));
    const dialog = await screen.findByRole('dialog', { name: '按期走访的依据' });
    expect(await within(dialog).findByText('未走访')).toBeVisible();
    expect(within(dialog).getByRole('link', { name: '安和平 → 王守田' })).toHaveAttribute(
      'href',
      `/pairs/${id(3)}`,
    );
  });

  it('is objected to by the branch and tells it nothing before the publication', async () => {
    const { sheet } = aSheet();
    const sent = vi.fn();
    answer('post', '/api/v1/score-sheets/:scoreSheetId/objections', async (request) => {
      sent(await request.json());
      return {};
    });
    const { user } = open(aSheet({ sheet: { ...sheet, total: null }, acts: ['object'] }));
    expect(await screen.findByText('成绩公布后可见')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '提出异议' }));
    const form = screen.getByRole('dialog', { name: '提出异议' });
    await user.type(within(form).getByLabelText('异议内容'), '漏记一次走访');
    await user.click(within(form).getByRole('button', { name: '提交' }));
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ text: '漏记一次走访' }));
  });
});
