import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { SheetScreen } from './sheet-screen';

const id = (number: number) => `019b0000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

const aLine = (number: number, changes: Partial<Schema<'SheetLine'>> = {}): Schema<'SheetLine'> => ({
  personId: id(number),
  name: `王${String(number)}`,
  place: '王家村党支部',
  birthDate: null,
  isCandidate: false,
  tier: 'severe',
  currentTier: 'severe',
  cause: 'illness',
  perCapita: 120_000,
  since: '2026-01-15',
  finding: null,
  newTier: null,
  reason: null,
  leftBecause: null,
  ...changes,
});

const aSheet = (changes: Partial<Schema<'SheetView'>> = {}): Schema<'SheetView'> => ({
  sheet: {
    id: id(1),
    version: 3,
    listYear: 2027,
    organisationId: id(2),
    organisationName: '王家村党支部',
    committeeId: id(3),
    committeeName: '东乡党委',
    state: 'open',
    dueOn: '2026-12-05',
    overdue: false,
    responsibleId: null,
    responsibleName: null,
    people: 3,
    open: 2,
    changes: 0,
    candidates: 0,
  },
  version: 3,
  openedOn: '2026-11-15',
  reportedOn: null,
  confirmedOn: null,
  returnReason: null,
  fixedOn: null,
  lines: [aLine(11), aLine(12), aLine(13, { finding: 'exit', reason: '收入过线' })],
  acts: ['mark', 'report'],
  mayConfirm: false,
  ...changes,
});

function show(view: Schema<'SheetView'>) {
  let shown = view;
  const sent: unknown[] = [];
  answer('get', '/api/v1/standards', { lists: [] });
  answer('get', `/api/v1/survey-sheets/${id(1)}`, () => shown);
  answer('post', `/api/v1/survey-sheets/${id(1)}/findings`, async (request) => {
    const body = (await request.json()) as { personIds: string[]; finding: 'unchanged' | null };
    sent.push(body);
    shown = {
      ...shown,
      lines: shown.lines.map((line) =>
        body.personIds.includes(line.personId) ? { ...line, finding: body.finding } : line,
      ),
    };
    return undefined as unknown as object;
  });
  return {
    sent,
    ...renderScreen(<SheetScreen />, {
      at: `/survey-sheets/${id(1)}`,
      path: '/survey-sheets/:sheetId',
      session: { operations: ['markLines', 'reportSheet', 'confirmSheets', 'returnSheet'] },
    }),
  };
}

describe('A branch’s sheet', () => {
  it('marks all who are left with one touch, and takes it back with another', async () => {
    const { user, sent } = show(aSheet());
    await user.click(await screen.findByRole('button', { name: '其余 2 人情况不变' }));
    expect(await screen.findByText('全部核实完毕')).toBeVisible();
    expect(screen.getByText('已记为情况不变：2 人')).toBeVisible();

    await user.click(screen.getByRole('button', { name: '撤销' }));

    expect(await screen.findByRole('button', { name: '其余 2 人情况不变' })).toBeVisible();
    expect(sent).toEqual([
      { personIds: [id(11), id(12)], finding: 'unchanged' },
      { personIds: [id(11), id(12)], finding: null },
    ]);
  });

  it('asks what has changed, and says where that leads', async () => {
    const { user, sent } = show(aSheet());
    await user.click(await screen.findByRole('button', { name: '有变化 王11' }));
    const drawer = await screen.findByRole('dialog');
    await user.click(within(drawer).getByRole('radio', { name: '建议退出' }));
    expect(within(drawer).getByText('乡镇党委确认后退出台账，结对和待遇随之停止。')).toBeVisible();
    await user.type(within(drawer).getByLabelText('变化情况或理由'), '子女就业');
    await user.click(within(drawer).getByRole('button', { name: /提\s*交/ }));

    expect(await screen.findAllByText('建议退出')).not.toHaveLength(0);
    expect(sent).toEqual([{ personIds: [id(11)], finding: 'exit', reason: '子女就业' }]);
  });

  it('says why it cannot be reported yet', async () => {
    answer('post', `/api/v1/survey-sheets/${id(1)}/report`, () =>
      refusal(422, 'assessment.nobody_responsible', { title: '请先指定专人负责本支部的调查摸底。' }),
    );
    const { user } = show(aSheet());
    await user.click(await screen.findByRole('button', { name: '上报乡镇党委' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /确\s*定/ }));

    expect(await screen.findByText('请先指定专人负责本支部的调查摸底。')).toBeVisible();
  });

  it('is confirmed or returned by the township and changed by nobody while it waits', async () => {
    show(
      aSheet({
        sheet: { ...aSheet().sheet, state: 'reported', responsibleName: '王11', responsibleId: id(11) },
        acts: ['confirm', 'return'],
        mayConfirm: true,
      }),
    );
    expect(await screen.findByRole('button', { name: /确\s*认/ })).toBeVisible();
    expect(screen.getByRole('button', { name: /退\s*回/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /情况不变/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '上报乡镇党委' })).not.toBeInTheDocument();
  });
});
