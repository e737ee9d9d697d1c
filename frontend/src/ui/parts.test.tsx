import { useQuery } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { renderScreen } from '@/testing/render';
import { BarChart } from './chart/bar-chart';
import { SankeyChart } from './chart/sankey-chart';
import { DateText } from './date-text';
import { DefinitionList } from './definition-list';
import { KpiTile } from './kpi-tile';
import { Money } from './money';
import { OrgPicker } from './org-picker';
import { PrintPage } from './print-page';
import { QueryView } from './query-view';
import { StepsTimeline } from './steps-timeline';

vi.mock('./chart/echarts', () => ({
  draw: () => {
    const nothing = () => undefined;
    return { setOption: nothing, on: nothing, resize: nothing, dispose: nothing };
  },
}));

describe('An amount', () => {
  it('is shown in yuan with two places, or in 万元', () => {
    renderScreen(
      <>
        <Money fen={123450} /> <Money fen={1_891_000_00} tenThousands /> <Money fen={null} />
      </>,
    );
    expect(screen.getByText('1,234.50 元')).toBeVisible();
    expect(screen.getByText('189.1 万元')).toBeVisible();
  });
});

describe('A date', () => {
  it.each([
    ['2026-02-17', '2026-02-17'],
    ['2026-02-16T16:05:00Z', '2026-02-17 00:05'],
    ['2026-02-17T01:05:09Z', '2026-02-17 09:05'],
  ])('%s reads %s in the county', (value, text) => {
    renderScreen(<DateText value={value} />);
    expect(screen.getByText(text)).toHaveAttribute('datetime', value);
  });
});

describe('A procedure', () => {
  it('shows whose turn it is and how much time is left', () => {
    renderScreen(
      <StepsTimeline
        steps={[
          { key: 'a', title: '个人申请', state: 'done', actor: '邓大山', date: '2026-01-05' },
          {
            key: 'b',
            title: '党委复核',
            state: 'current',
            deadline: '2026-03-06',
            clock: { used: 60, total: 60 },
          },
          { key: 'c', title: '公示', state: 'waiting', clock: { used: 61, total: 60 } },
        ]}
      />,
    );
    const [first, second, third] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('个人申请已完成邓大山2026-01-05');
    expect(second).toHaveAttribute('aria-current', 'step');
    expect(second).toHaveTextContent('今天到期');
    expect(third).toHaveTextContent('超期 1 天');
  });
});

describe('A figure', () => {
  it('links to the list behind it, and shows a dash while unknown', () => {
    renderScreen(
      <>
        <KpiTile label="困难党员" value={12345} unit="人" to="/members" />
        <KpiTile label="走访" value={null} />
      </>,
    );
    expect(screen.getByRole('link', { name: /困难党员\s*12,345\s*人/ })).toHaveAttribute('href', '/members');
    expect(screen.getByText('—')).toBeVisible();
  });
});

describe('Facts of a record', () => {
  it('show a dash where nothing is known', () => {
    renderScreen(<DefinitionList items={[{ label: '党龄', value: null }]} />);
    expect(screen.getByRole('definition')).toHaveTextContent('—');
  });
});

function Reading({ load }: { load: () => Promise<string[]> }) {
  const query = useQuery<string[], Problem>({ queryKey: ['x'], queryFn: load, retry: false });
  return (
    <QueryView query={query} isEmpty={(all) => all.length === 0}>
      {(all) => <p>{all.join()}</p>}
    </QueryView>
  );
}

describe('A read', () => {
  it('passes from loading to what was read', async () => {
    renderScreen(<Reading load={() => Promise.resolve(['甲', '乙'])} />);
    expect(screen.getByText('正在加载…')).toBeInTheDocument();
    expect(await screen.findByText('甲,乙')).toBeVisible();
  });

  it.each([
    [403, '您没有查看此内容的权限'],
    [404, '没有找到'],
    [500, '加载失败'],
  ])('answered with %i says %s', async (status, text) => {
    renderScreen(
      <Reading load={() => Promise.reject(new Problem(status, 'x', '标题', undefined, {}, {}))} />,
    );
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('says when there is nothing', async () => {
    renderScreen(<Reading load={() => Promise.resolve([])} />);
    expect(await screen.findByText('暂无数据')).toBeVisible();
  });
});

describe('A chart', () => {
  it('is a named picture and, on demand, a table', async () => {
    const { user } = renderScreen(
      <BarChart
        label="各乡镇覆盖"
        unit="人"
        categories={['佐龙镇', '蔺河乡']}
        series={[{ name: '已结对', values: [1044, null] }]}
      />,
    );
    expect(screen.getByRole('img', { name: '各乡镇覆盖' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '以表格查看' }));
    const table = screen.getByRole('table', { name: '各乡镇覆盖' });
    expect(within(table).getByRole('row', { name: '佐龙镇 1,044' })).toBeVisible();
    expect(within(table).getByRole('row', { name: '蔺河乡 —' })).toBeVisible();
  });

  it('of flows lists where they come from and go', async () => {
    const { user } = renderScreen(
      <SankeyChart label="机关到乡镇" unit="人" links={[{ from: '县水利局', to: '佐龙镇', value: 20 }]} />,
    );
    await user.click(screen.getByRole('button', { name: '以表格查看' }));
    expect(screen.getByRole('row', { name: '县水利局 佐龙镇 20' })).toBeVisible();
  });
});

describe('A printed form', () => {
  it('names unit, preparer, day and the place of the seal', () => {
    renderScreen(
      <PrintPage title="困难党员台账" unit="佐龙镇党委" preparer="彭海燕" date="2026-02-10">
        <p>表</p>
      </PrintPage>,
    );
    for (const text of ['单位：佐龙镇党委', '填表人：彭海燕', '填报日期：2026-02-10', '（盖章）'])
      expect(screen.getByText(text)).toBeVisible();
  });
});

describe('The organisation picker', () => {
  it('opens level by level and gives the id', async () => {
    const chosen = vi.fn();
    const load = (parent: string | null) =>
      Promise.resolve(
        parent === null
          ? [{ id: 't', name: '佐龙镇', disabled: true }]
          : [{ id: 'b', name: '青石村党支部', isLeaf: true }],
      );
    const { user } = renderScreen(<OrgPicker name="t" aria-label="党支部" load={load} onChange={chosen} />);
    await user.click(screen.getByRole('combobox', { name: '党支部' }));
    await screen.findByText('佐龙镇');
    const switcher = document.querySelector('.ant-select-tree-switcher_close');
    expect(switcher).toBeInstanceOf(Element);
    await user.click(switcher as Element);
    await user.click(await screen.findByText('青石村党支部'));
    expect(chosen).toHaveBeenCalledWith('b');
  });
});
