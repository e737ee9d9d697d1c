import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { JobsScreen } from './jobs-screen';
import { aJob, aRun } from './testing';

const open = (operations = ['listJobs', 'listJobRuns', 'runJob']) =>
  renderScreen(<JobsScreen />, { at: '/jobs', path: '/jobs', session: { operations } });

describe('The jobs', () => {
  it('are listed with their schedule, their last result and when they come next', async () => {
    answer('get', '/api/v1/jobs', {
      items: [
        aJob({ last: aRun({ found: 12, done: 9, skipped: 3 }) }),
        aJob({
          name: 'seal-audit-trail',
          chinese: '审计记录封存',
          schedule: { rhythm: 'interval', time: null, minutes: 10 },
        }),
      ],
    });
    open();

    const first = within((await screen.findAllByRole('listitem'))[0] as HTMLElement);
    expect(first.getByRole('link', { name: '走访逾期提醒' })).toHaveAttribute('href', '/jobs/visits-overdue');
    expect(first.getByText('每天 07:00')).toBeVisible();
    expect(first.getByText('成功')).toBeVisible();
    expect(first.getByText('业务日 2026-02-10')).toBeVisible();
    expect(first.getByText('办理 9 项；最近一次查到 12 项，其中 3 项已办过或无须办理')).toBeVisible();
    expect(first.getByText('2026-02-11 07:00')).toBeVisible();
    const second = within(screen.getAllByRole('listitem')[1] as HTMLElement);
    expect(second.getByText('每 10 分钟')).toBeVisible();
    expect(second.getByText('还没有运行过')).toBeVisible();
  });

  it('say why one failed, and how many days wait for it', async () => {
    answer('get', '/api/v1/jobs', {
      items: [
        aJob({
          failing: 3,
          last: aRun({ state: 'failed', error: 'InvalidOperationException: The rope is torn.' }),
        }),
      ],
    });
    open();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'InvalidOperationException: The rope is torn.',
    );
    expect(screen.getByText('3 个业务日未成功')).toBeVisible();
  });

  it('run on demand after a question, and the page follows until the result', async () => {
    let sent: unknown;
    const states = ['requested', 'running', 'succeeded'];
    answer('get', '/api/v1/jobs', () => ({
      items: [
        aJob({
          last: sent === undefined ? null : aRun({ state: states.shift() ?? 'succeeded', found: 2, done: 2 }),
        }),
      ],
    }));
    answer('post', '/api/v1/jobs/visits-overdue/runs', async (request) => {
      sent = await request.json();
      return aRun({ state: 'requested' });
    });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '立即运行：走访逾期提醒' }));
    const dialog = within(screen.getByRole('dialog', { name: '立即运行“走访逾期提醒”？' }));
    expect(dialog.getByText(/按业务日 2026-02-10 运行一次/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: '立即运行' }));

    expect(await screen.findByText('等待开始')).toBeVisible();
    expect(sent).toEqual({ businessDate: '2026-02-10' });
    expect(screen.getByRole('button', { name: '立即运行：走访逾期提醒' })).toBeDisabled();
    expect(await screen.findByText(/办理 2 项；最近一次查到 2 项/, {}, { timeout: 8000 })).toBeVisible();
    expect(screen.getByRole('button', { name: '立即运行：走访逾期提醒' })).toBeEnabled();
  });

  it('are not started by whoever may only look', async () => {
    answer('get', '/api/v1/jobs', { items: [aJob({})] });
    open(['listJobs']);

    expect(await screen.findByRole('link', { name: '走访逾期提醒' })).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('keep the question open where the run was refused', async () => {
    answer('get', '/api/v1/jobs', { items: [aJob({})] });
    answer('post', '/api/v1/jobs/visits-overdue/runs', () =>
      refusal(409, 'jobs.running', { title: '该任务正在处理这一业务日，请稍后再看结果。' }),
    );
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '立即运行：走访逾期提醒' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '立即运行' }));

    expect(await within(screen.getByRole('dialog')).findByText(/该任务正在处理这一业务日/)).toBeVisible();
  });

  it('say when there is none, when reading failed and when it is forbidden', async () => {
    answer('get', '/api/v1/jobs', { items: [] });
    open();
    expect(await screen.findByText('暂无数据')).toBeVisible();

    answer('get', '/api/v1/jobs', () => refusal(500, 'server.fault'));
    open();
    expect(await screen.findByText('加载失败')).toBeVisible();

    answer('get', '/api/v1/jobs', () => refusal(403, 'access.forbidden'));
    open();
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
