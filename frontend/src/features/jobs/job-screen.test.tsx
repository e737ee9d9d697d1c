import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { JobScreen } from './job-screen';
import { aJob, aRun } from './testing';

const open = (at = '/jobs/visits-overdue') =>
  renderScreen(<JobScreen />, {
    at,
    path: '/jobs/:name',
    session: { operations: ['listJobs', 'listJobRuns', 'runJob'] },
  });

describe('The history of a job', () => {
  it('has a line for each business date, with its result, its time and who asked for it', async () => {
    let asked = '';
    answer('get', '/api/v1/jobs', { items: [aJob({ failing: 1 })] });
    answer('get', '/api/v1/jobs/visits-overdue/runs', (request) => {
      asked = new URL(request.url).search;
      return {
        items: [
          aRun({ id: 'r2', requestedBy: 'xitong', attempts: 2, found: 4, done: 1, skipped: 3 }),
          aRun({
            id: 'r1',
            businessDate: '2026-02-09',
            state: 'failed',
            error: 'TimeoutException: Too slow.',
          }),
        ],
        next: null,
      };
    });
    open();

    expect(await screen.findByRole('heading', { level: 1, name: '走访逾期提醒' })).toBeVisible();
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('办理 1 项；最近一次查到 4 项，其中 3 项已办过或无须办理');
    expect(rows[1]).toHaveTextContent('xitong');
    expect(rows[1]).toHaveTextContent('1.5');
    expect(rows[2]).toHaveTextContent('TimeoutException: Too slow.');
    expect(rows[2]).toHaveTextContent('按时自动');
    expect(asked).toContain('sort=-businessDate');
  });

  it('lets a business date be run again', async () => {
    let sent: unknown;
    answer('get', '/api/v1/jobs', { items: [aJob({})] });
    answer('get', '/api/v1/jobs/visits-overdue/runs', {
      items: [aRun({ businessDate: '2026-02-09' })],
      next: null,
    });
    answer('post', '/api/v1/jobs/visits-overdue/runs', async (request) => {
      sent = await request.json();
      return aRun({ businessDate: '2026-02-09', state: 'requested' });
    });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '走访逾期提醒：再运行业务日 2026-02-09' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '立即运行' }));

    expect(await screen.findByText('已请求运行“走访逾期提醒”')).toBeVisible();
    expect(sent).toEqual({ businessDate: '2026-02-09' });
  });

  it('says when no run matches, when there is no such job, and when reading failed or is forbidden', async () => {
    answer('get', '/api/v1/jobs', { items: [aJob({})] });
    answer('get', '/api/v1/jobs/visits-overdue/runs', { items: [], next: null });
    open('/jobs/visits-overdue?state=failed');
    expect(await screen.findByText('没有符合条件的记录')).toBeVisible();

    open('/jobs/no-such-job');
    expect(await screen.findByText('没有找到')).toBeVisible();

    answer('get', '/api/v1/jobs/visits-overdue/runs', () => refusal(500, 'server.fault'));
    open();
    expect(await screen.findByText('加载失败')).toBeVisible();

    answer('get', '/api/v1/jobs', () => refusal(403, 'access.forbidden'));
    open();
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
