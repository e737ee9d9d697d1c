import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { DashboardScreen } from './dashboard-screen';
import { aDashboard, anActivity, county, township } from './testing';

vi.mock('@/ui/chart/echarts', () => ({
  draw: () => {
    const nothing = () => undefined;
    return { setOption: nothing, on: nothing, resize: nothing, dispose: nothing };
  },
}));

const operations = ['getDashboard', 'getActivityRanking', 'listPeople', 'listLedger'];

function open(at = '/dashboard', rights = operations) {
  return renderScreen(<DashboardScreen />, { at, path: '/dashboard', session: { operations: rights } });
}

/** Answers both reads and remembers what was asked for. */
function aCounty(view = aDashboard(), activity = [anActivity()]) {
  const asked: URLSearchParams[] = [];
  answer('get', '/api/v1/dashboard', ({ url }) => {
    asked.push(new URL(url).searchParams);
    return view;
  });
  answer('get', '/api/v1/dashboard/activity', activity);
  return asked;
}

describe('The dashboard', () => {
  it('shows each figure, since when it holds, and leads to the people behind it', async () => {
    aCounty();
    open();
    expect(await screen.findByRole('heading', { level: 1, name: '云岭县 · 领导看板' })).toBeVisible();
    expect(screen.getByText('2025-03-01 至 2026-02-10 · 数据截至 2026-02-10 09:30')).toBeVisible();
    expect(screen.getByRole('link', { name: /^党员\s*9,156/ })).toHaveAttribute(
      'href',
      `/people?organisationId=${county.id}`,
    );
    expect(screen.getByRole('link', { name: /^未结对\s*1\s*人/ })).toHaveAttribute(
      'href',
      `/ledger?organisationId=${county.id}&hasHelper=false`,
    );
    expect(screen.getByText('困难党员中有帮扶人的占 97.5%')).toBeVisible();
    expect(screen.getByText('12.95')).toBeVisible();
  });

  it('leads from a tier or a cause to those people in the ledger', async () => {
    aCounty();
    open();
    expect(await screen.findByRole('link', { name: '特别困难' })).toHaveAttribute(
      'href',
      `/ledger?organisationId=${county.id}&tier=severe`,
    );
    expect(screen.getByRole('link', { name: '因病' })).toHaveAttribute(
      'href',
      `/ledger?organisationId=${county.id}&cause=1`,
    );
  });

  it('shows figures without links to whoever may not open the lists', async () => {
    aCounty();
    open('/dashboard', ['getDashboard']);
    expect(await screen.findByRole('heading', { name: '困难等级与原因' })).toBeVisible();
    expect(screen.queryByRole('link', { name: /党员/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: '支部帮扶活跃度' })).not.toBeInTheDocument();
  });

  it('names the townships that leave somebody out and opens the level below, over the same period', async () => {
    aCounty();
    const { user, router } = open('/dashboard?from=2025-03-01&to=2026-02-10');
    const coverage = await screen.findByRole('region', { name: '覆盖情况（表格）' });
    const row = within(coverage).getByRole('row', { name: /青石镇/ });
    expect(within(row).getByRole('link', { name: '缺 1 人' })).toBeVisible();
    expect(within(coverage).getByRole('row', { name: /白水乡/ })).toHaveTextContent('全部结对');
    expect(within(coverage).getByRole('row', { name: /合计/ })).toHaveTextContent('97.5%');

    await user.click(within(row).getByRole('link', { name: '青石镇' }));
    expect(Object.fromEntries(new URLSearchParams(router.state.location.search))).toEqual({
      from: '2025-03-01',
      to: '2026-02-10',
      organisationId: township.id,
    });
  });

  it('of a township leads back to the county and asks for the township alone', async () => {
    const asked = aCounty(aDashboard({ place: township, lineage: [county, township], parts: [] }));
    open(`/dashboard?organisationId=${township.id}`);
    expect(await screen.findByRole('heading', { level: 1, name: '青石镇 · 领导看板' })).toBeVisible();
    expect(asked[0]?.get('organisationId')).toBe(township.id);
    const trail = screen.getByRole('navigation', { name: '当前位置' });
    expect(within(trail).getByRole('link', { name: '云岭县' })).toHaveAttribute(
      'href',
      `/dashboard?organisationId=${county.id}`,
    );
    expect(screen.queryByRole('region', { name: '覆盖情况（表格）' })).not.toBeInTheDocument();
  });

  it('ranks branches by visits for each pair, sorts by any other fact, and knows no points', async () => {
    aCounty(aDashboard(), [
      anActivity(),
      anActivity({
        rank: 2,
        organisationId: county.id,
        organisationName: '县农业农村局党支部',
        visitsPerPair: 3.5,
        overdue: 6,
      }),
    ]);
    const { user } = open();
    const table = await screen.findByRole('region', { name: '支部帮扶活跃度（表格）' });
    const names = () =>
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent);
    expect(names()).toEqual(['县财政局党支部', '县农业农村局党支部']);
    expect(table).not.toHaveTextContent('分');
    await user.click(within(table).getByRole('button', { name: '逾期走访' }));
    expect(names()).toEqual(['县农业农村局党支部', '县财政局党支部']);
    expect(within(table).getByRole('columnheader', { name: '逾期走访' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });

  it('is shown for a chosen period, which stays in the address', async () => {
    const asked = aCounty();
    const { user, router } = open();
    await user.click(await screen.findByRole('combobox', { name: '统计期间' }));
    await user.click(await screen.findByTitle('上年'));
    await waitFor(() => expect(asked[asked.length - 1]?.get('from')).toBe('2025-01-01'));
    expect(router.state.location.search).toContain('to=2025-12-31');
  });

  it('of an empty county says that nothing was recognised or paired yet', async () => {
    const nothing = Object.fromEntries(Object.keys(aDashboard().counts).map((name) => [name, 0]));
    aCounty(
      aDashboard({
        counts: nothing as ReturnType<typeof aDashboard>['counts'],
        flow: [],
        parts: [],
        tiers: [],
        causes: [],
      }),
      [],
    );
    open();
    expect(await screen.findByText('目前没有在册困难党员。')).toBeVisible();
    expect(screen.getByText('还没有机关支部结对。')).toBeVisible();
    expect(await screen.findByText('此范围内还没有机关支部开展帮扶。')).toBeVisible();
  });

  it.each([
    [403, 'forbidden', '您没有查看此内容的权限'],
    [404, 'insights.organisation_not_found', '没有找到'],
    [500, 'unexpected', '加载失败'],
  ])('says so when the answer is %i', async (status, code, text) => {
    answer('get', '/api/v1/dashboard', () => refusal(status, code));
    open();
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: '领导看板' })).toBeVisible();
  });
});
