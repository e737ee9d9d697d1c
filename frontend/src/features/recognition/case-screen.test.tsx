import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { aCase } from './a-case';
import type { Case } from './case';
import { CaseScreen } from './case-screen';

const path = '/api/v1/cases/019b0000-0000-7000-8000-00000000c001';

const aStep: Case['steps'][number] = {
  position: 1,
  kind: 'homeVisit',
  by: 'branch',
  state: 'current',
  days: 10,
  startedOn: '2026-02-01',
  dueOn: '2026-02-11',
  endedOn: null,
  overdue: false,
  actorName: null,
  note: null,
  reference: null,
};

function open(changes: Partial<Case> = {}) {
  answer('get', '/api/v1/standards', { lists: [] });
  answer('get', path, aCase(changes));
  return renderScreen(<CaseScreen />, {
    at: '/cases/019b0000-0000-7000-8000-00000000c001',
    path: '/cases/:id',
  });
}

describe('A case', () => {
  it('shows where it stands, both clocks, and only what its reader may do', async () => {
    open({ actions: ['withdrawApplication'] });
    expect(await screen.findByRole('heading', { name: '张三 2026-SQ-000001' })).toBeVisible();
    expect(screen.getByText('剩 51 天')).toBeVisible();
    expect(screen.getByText('2026-12-31')).toBeVisible();
    expect(screen.getByRole('button', { name: '撤回申请' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '登记民主评议' })).not.toBeInTheDocument();
  });

  it('says that it is overdue', async () => {
    open({ clock: { ...aCase().clock, daysLeft: -1, overdue: true } });
    expect(await screen.findByText('超期 1 天')).toBeVisible();
  });

  it('says that an objection stops its effects', async () => {
    open({ held: true });
    expect(await screen.findByText('公示有异议，正在复核')).toBeVisible();
  });

  it('shows what is in its file by steps, and lets out only what came in during this one', async () => {
    const one = {
      step: 'homeVisit',
      addedDuring: 1,
      kind: 'jpeg',
      bytes: 200_000,
      digest: '',
      addedBy: '王书记',
      addedOn: '2026-02-02',
      removedOn: null,
      removedBy: null,
      removedWhy: null,
    } as const;
    open({
      mayAttach: true,
      steps: [{ ...aStep, kind: 'homeVisit', state: 'current' }],
      attachments: [
        { ...one, id: 'a1', fileName: '房屋.jpg', note: '住房外观' },
        { ...one, id: 'a2', fileName: '证明.pdf', kind: 'pdf', note: null, addedDuring: 2 },
        {
          ...one,
          id: 'a3',
          fileName: '错.jpg',
          note: null,
          removedOn: '2026-02-03',
          removedBy: '王书记',
          removedWhy: '传错了人',
        },
      ],
    });
    expect(await screen.findByRole('button', { name: '查看住房外观' })).toBeVisible();
    expect(screen.getByRole('button', { name: '查看证明.pdf' })).toBeVisible();
    expect(screen.getByRole('button', { name: '撤下住房外观' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '撤下证明.pdf' })).not.toBeInTheDocument();
    expect(screen.getByText('王书记 于 2026-02-03 撤下：传错了人')).toBeVisible();
    expect(screen.getByRole('button', { name: '添加材料' })).toBeVisible();
  });

  it('says what an applicant has against the outcome, and takes the answer', async () => {
    const appeal = {
      id: 'p1',
      filedOn: '2026-02-09',
      recordedBy: '王书记',
      reason: '当天有六名党员因公请假',
      state: 'open',
      finding: null,
      answeredBy: null,
      answeredOn: null,
    } as const;
    const { user } = open({ stage: 'appealed', appeals: [appeal], actions: ['answerAppeal'] });
    expect(await screen.findByText('当天有六名党员因公请假')).toBeVisible();
    let sent: unknown;
    answer('post', `${path}/appeals/finding`, async (request) => {
      sent = await request.json();
      return aCase({ stage: 'notApproved' });
    });
    await user.click(screen.getByRole('button', { name: '答复申诉' }));
    const form = await screen.findByRole('dialog', { name: '答复申诉' });
    await user.click(within(form).getByRole('radio', { name: '申诉不成立，维持原结果' }));
    await user.type(within(form).getByLabelText('核实情况'), '到会人数符合规定');
    await user.click(within(form).getByRole('button', { name: '提交' }));
    await expect.poll(() => sent).toEqual({ upheld: false, text: '到会人数符合规定' });
  });

  it('checks both thresholds while the vote is typed', async () => {
    const { user } = open({ actions: ['recordAppraisal'] });
    await user.click(await screen.findByRole('button', { name: '登记民主评议' }));
    const form = await screen.findByRole('dialog', { name: '登记民主评议' });
    for (const [label, value] of [
      ['实到', '20'],
      ['赞成', '12'],
      ['反对', '8'],
      ['弃权', '0'],
    ] as const)
      await user.type(within(form).getByRole('spinbutton', { name: label }), value);
    expect(await within(form).findByText('不通过：提交后申请到此为止')).toBeVisible();
    expect(within(form).getByText(/现为 60.00%/)).toBeVisible();

    await user.clear(within(form).getByRole('spinbutton', { name: '赞成' }));
    await user.type(within(form).getByRole('spinbutton', { name: '赞成' }), '13');
    await user.clear(within(form).getByRole('spinbutton', { name: '反对' }));
    await user.type(within(form).getByRole('spinbutton', { name: '反对' }), '7');
    expect(await within(form).findByText(/现为 65.00%/)).toBeVisible();
    expect(within(form).getByText('通过')).toBeVisible();
  });

  it('withdraws with a reason and the version seen', async () => {
    const { user } = open({ actions: ['withdrawApplication'] });
    let sent: { body: unknown; version: string | null } | undefined;
    answer('post', `${path}/withdrawal`, async (request: Request) => {
      sent = { body: await request.json(), version: request.headers.get('If-Match') };
      return aCase({ stage: 'withdrawn' });
    });
    await user.click(await screen.findByRole('button', { name: '撤回申请' }));
    const dialog = await screen.findByRole('dialog', { name: '撤回申请' });
    await user.type(within(dialog).getByRole('textbox', { name: '撤回原因' }), '本人撤回');
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
    expect(await screen.findByText('已办理')).toBeVisible();
    expect(sent).toEqual({ body: { reason: '本人撤回' }, version: '"3"' });
  });

  it('says so where the form of a correction cannot be read', async () => {
    answer('get', '/api/v1/policies/:policyId', () => refusal(500, 'server.fault'));
    const { user } = open({ actions: ['correctApplication'] });
    await user.click(await screen.findByRole('button', { name: '修改申请' }));
    const form = await screen.findByRole('dialog', { name: '修改申请' });
    expect(await within(form).findByText('加载失败')).toBeVisible();
  });

  it('is not found outside the scope', async () => {
    answer('get', path, () => refusal(404, 'recognition.not_found'));
    renderScreen(<CaseScreen />, { at: '/cases/019b0000-0000-7000-8000-00000000c001', path: '/cases/:id' });
    expect(await screen.findByText('没有找到')).toBeVisible();
  });
});
