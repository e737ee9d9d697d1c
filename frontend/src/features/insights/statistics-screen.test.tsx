import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { StatisticsPrintScreen } from './statistics-print-screen';
import { StatisticsScreen } from './statistics-screen';
import { county, township } from './testing';

const base = { organisationId: county.id, asOf: '2026-03-10' };

const aRow = (
  chinese: string,
  count: number,
  percent: number,
  filter: Record<string, string>,
  kind: Schema<'StatisticsRow'>['kind'] = 'band',
): Schema<'StatisticsRow'> => ({
  kind,
  chinese,
  english: chinese,
  count,
  percent,
  filter: { ...base, ...filter },
});

const causes: Schema<'StatisticsTable'> = {
  code: 'cause',
  chinese: '主要致困原因',
  english: 'Primary cause',
  fact: 'cause',
  shareOf: 'counted',
  decimals: 1,
  rows: [
    aRow('缺技术、缺资金', 490, 59.7, { cause: 'noSkills,noCapital' }),
    aRow('患病', 35, 4, { cause: 'illness' }),
    aRow('未说明', 50, 6.1, { unspecified: 'cause' }, 'unspecified'),
  ],
  partsTotal: 771,
  total: 821,
  overlaps: false,
};

const aReport = (changes: Partial<Schema<'StatisticsView'>> = {}): Schema<'StatisticsView'> => ({
  code: 'hardship',
  chinese: '困难党员基本情况统计表',
  english: 'Members in hardship',
  pack: '黎川县',
  population: 'ledger',
  place: county,
  lineage: [county],
  parts: [township],
  asOf: '2026-03-10',
  joinedFrom: null,
  total: 821,
  filter: base,
  shares: [{ of: 'members', whole: 8622, percent: 9.52, decimals: 2 }],
  tables: [causes],
  ...changes,
});

const operations = ['getStatistics', 'listStatistics', 'exportStatistics', 'listLedger', 'listPeople'];

function open(at = '/statistics', rights = operations) {
  answer('get', '/api/v1/statistics-reports', [
    {
      code: 'hardship',
      chinese: '困难党员基本情况统计表',
      english: 'Members in hardship',
      population: 'ledger',
    },
    { code: 'members', chinese: '党员队伍基本情况统计表', english: 'All members', population: 'members' },
  ]);
  return renderScreen(<StatisticsScreen />, { at, path: '/statistics', session: { operations: rights } });
}

describe('A report', () => {
  it('leads from each figure to the people behind it, and says what does not add up', async () => {
    answer('get', '/api/v1/statistics', aReport());
    open();
    expect(await screen.findByRole('heading', { level: 1, name: '困难党员基本情况统计表' })).toBeVisible();
    const card = screen.getByRole('region', { name: '主要致困原因' });
    expect(within(card).getByRole('row', { name: /缺技术、缺资金 490 59.7%/ })).toBeVisible();
    expect(within(card).getByRole('row', { name: /患病 35 4.0%/ })).toBeVisible();
    expect(within(card).getByRole('link', { name: '490' })).toHaveAttribute(
      'href',
      `/ledger?organisationId=${county.id}&asOf=2026-03-10&cause=noSkills%2CnoCapital`,
    );
    expect(within(card).getByRole('link', { name: '50' })).toHaveAttribute(
      'href',
      `/ledger?organisationId=${county.id}&asOf=2026-03-10&unspecified=cause`,
    );
    expect(card).toHaveTextContent('各项之和 771 人，与合计 821 人相差 50 人，未作调整');
    const total = screen.getByRole('region', { name: '合计' });
    expect(total).toHaveTextContent('9.52%');
    expect(within(total).getByRole('link')).toHaveAttribute('href', expect.stringContaining('/ledger?'));
  });

  it('of all members leads to the register', async () => {
    answer('get', '/api/v1/statistics', aReport({ population: 'members' }));
    open();
    expect(await screen.findByRole('link', { name: '490' })).toHaveAttribute(
      'href',
      expect.stringContaining('/people?'),
    );
  });

  it('shows figures without links to whoever may not open the lists', async () => {
    answer('get', '/api/v1/statistics', aReport());
    open('/statistics', ['getStatistics']);
    expect(await screen.findByText('490')).toBeVisible();
    expect(screen.queryByRole('link', { name: '490' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '导出报表' })).not.toBeInTheDocument();
  });

  it('asks for what the address names and keeps it on the way to the printed page', async () => {
    const asked = vi.fn();
    answer('get', '/api/v1/statistics', ({ url }) => {
      asked(Object.fromEntries(new URL(url).searchParams));
      return aReport({ place: township });
    });
    const { user, router } = open(`/statistics?report=members&organisationId=${township.id}&asOf=2025-12-31`);
    await user.click(await screen.findByRole('button', { name: '打印' }));
    expect(asked).toHaveBeenCalledWith({
      report: 'members',
      organisationId: township.id,
      asOf: '2025-12-31',
    });
    expect(router.state.location.pathname).toBe('/statistics/print');
    expect(new URLSearchParams(router.state.location.search).get('asOf')).toBe('2025-12-31');
  });

  it('exports what it shows', async () => {
    const sent = vi.fn();
    answer('get', '/api/v1/statistics', aReport());
    answer('post', '/api/v1/statistics-exports', async (request) => {
      sent(await request.json());
      return refusal(429, 'request.too_many', { detail: '操作过于频繁' });
    });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '导出报表' }));
    expect(await screen.findByText('操作过于频繁')).toBeVisible();
    expect(sent).toHaveBeenCalledExactlyOnceWith({
      report: 'hardship',
      organisationId: county.id,
      asOf: '2026-03-10',
    });
  });

  it('says so where there is nobody to count', async () => {
    answer('get', '/api/v1/statistics', aReport({ total: 0, tables: [] }));
    open();
    expect(await screen.findByText('截至这一天，这里没有可统计的人员')).toBeVisible();
  });

  it('says so where the right is missing', async () => {
    answer('get', '/api/v1/statistics', () => refusal(403, 'access.forbidden'));
    open();
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });

  it('prints as it is handed in: title, unit, filler, day, and what does not add up', async () => {
    answer('get', '/api/v1/statistics', aReport());
    renderScreen(<StatisticsPrintScreen />, {
      at: '/statistics/print?report=hardship',
      path: '/statistics/print',
      session: { operations },
    });
    expect(await screen.findByRole('heading', { level: 1, name: '困难党员基本情况统计表' })).toBeVisible();
    expect(screen.getByText(/云岭县/)).toBeVisible();
    expect(screen.getByRole('row', { name: /占党员总数 8622 9.52%/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /各项之和 771 人/ })).toBeVisible();
  });
});
