import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { aCase } from './a-case';
import type { Case } from './case';
import { CaseScreen } from './case-screen';

const path = '/api/v1/cases/019b0000-0000-7000-8000-00000000c001';

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
