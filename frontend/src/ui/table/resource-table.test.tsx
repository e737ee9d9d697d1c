import { useQuery } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import { Form, Input } from 'antd';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { renderScreen } from '@/testing/render';
import { FilterBar } from './filter-bar';
import { useListState } from './list-state';
import { type ListPage, ResourceTable } from './resource-table';
import { useSelection } from './selection';

interface Row {
  id: string;
  name: string;
  tier: string;
}

interface Query {
  name?: string;
  sort?: string;
  after?: string;
  size: number;
}

const load = vi.fn<(query: Query) => Promise<ListPage<Row>>>();

function Ledger() {
  const list = useListState<Query>({ filters: ['name'], sort: '-recognisedOn', size: 2 });
  const selection = useSelection();
  const query = useQuery<ListPage<Row>, Problem>({
    queryKey: ['rows', list.query],
    queryFn: () => load(list.query),
    retry: false,
  });
  return (
    <>
      <FilterBar list={list}>
        <Form.Item name="name" label="姓名">
          <Input />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="test"
        label="台账"
        rowKey={({ id }) => id}
        query={query}
        list={list}
        selection={selection}
        bulk={<button>批量送审</button>}
        rowActions={({ name }) => <a href="#x">查看{name}</a>}
        columns={[
          { key: 'name', title: '姓名', pinned: true, sort: 'name', render: ({ name }) => name },
          { key: 'tier', title: '等级', render: ({ tier }) => tier },
          { key: 'nation', title: '民族', hidden: true, render: () => '汉族' },
        ]}
      />
    </>
  );
}

const pages: Record<string, ListPage<Row>> = {
  '': {
    items: [
      { id: '1', name: '邓大山', tier: '特别困难' },
      { id: '2', name: '彭秀英', tier: '暂时困难' },
    ],
    next: 'c2',
    count: { count: 1000, more: true },
  },
  c2: { items: [{ id: '3', name: '孟国强', tier: '比较困难' }], next: null },
};

const nowhere: ListPage<Row> = { items: [], next: null };

describe('A ledger table', () => {
  beforeEach(() => {
    load.mockImplementation(({ after = '', name }) =>
      Promise.resolve(name === '无' ? nowhere : (pages[after] ?? nowhere)),
    );
  });

  it('shows the first page with numbers, actions and a capped count', async () => {
    renderScreen(<Ledger />);
    const table = await screen.findByRole('table');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['', '序号', '姓名', '等级', '操作']);
    expect(within(table).getByRole('row', { name: /1 邓大山 特别困难 查看邓大山/ })).toBeVisible();
    expect(screen.getByText('共 1000 条以上')).toBeVisible();
    expect(screen.getByRole('button', { name: '上一页' })).toBeDisabled();
    expect(load).toHaveBeenCalledWith({ size: 2, sort: '-recognisedOn' });
  });

  it('goes on by the cursor, keeps it in the address and comes back', async () => {
    const { user, router } = renderScreen(<Ledger />);
    await screen.findByText('邓大山');
    await user.click(screen.getByRole('button', { name: '下一页' }));
    expect(await screen.findByText('孟国强')).toBeVisible();
    expect(router.state.location.search).toBe('?after=c2');
    expect(screen.getByText('第 2 页')).toBeVisible();
    expect(screen.getByRole('row', { name: /3 孟国强/ })).toBeVisible();
    expect(screen.getByRole('button', { name: '下一页' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: '上一页' }));
    expect(await screen.findByText('邓大山')).toBeVisible();
    expect(router.state.location.search).toBe('');
  });

  it('opens at an address with filter, sort and page', async () => {
    renderScreen(<Ledger />, { at: '/?name=孟&sort=name&after=c2&size=100' });
    expect(await screen.findByText('孟国强')).toBeVisible();
    expect(load).toHaveBeenCalledWith({ name: '孟', sort: 'name', after: 'c2', size: 100 });
    expect(screen.getByLabelText('姓名')).toHaveValue('孟');
    // The page's number cannot be known, so no running numbers are invented.
    expect(screen.queryByText('序号')).not.toBeInTheDocument();
  });

  it('sorts up, down and back to its own order', async () => {
    const { user } = renderScreen(<Ledger />);
    await screen.findByText('邓大山');
    const head = () => screen.getByRole('columnheader', { name: '姓名' });
    for (const [direction, sort] of [
      ['ascending', 'name'],
      ['descending', '-name'],
      ['none', '-recognisedOn'],
    ] as const) {
      await user.click(within(head()).getByRole('button'));
      await screen.findByText('邓大山');
      expect(head()).toHaveAttribute('aria-sort', direction);
      expect(load).toHaveBeenLastCalledWith(expect.objectContaining({ sort }));
    }
  });

  it('filters from its first page and says when nothing matches', async () => {
    const { user, router } = renderScreen(<Ledger />, { at: '/?after=c2' });
    await screen.findByText('孟国强');
    await user.type(screen.getByLabelText('姓名'), ' 无 ');
    await user.click(screen.getByRole('button', { name: '查询' }));
    expect(await screen.findByText('没有符合条件的记录')).toBeVisible();
    expect(new URLSearchParams(router.state.location.search).toString()).toBe(
      new URLSearchParams({ name: '无' }).toString(),
    );
    await user.click(screen.getByRole('button', { name: '重置' }));
    expect(await screen.findByText('邓大山')).toBeVisible();
    expect(screen.getByLabelText('姓名')).toHaveValue('');
  });

  it('remembers which columns are shown and in what order', async () => {
    const { user } = renderScreen(<Ledger />);
    await screen.findByText('邓大山');
    await user.click(screen.getByRole('button', { name: '列设置' }));
    await user.click(screen.getByRole('checkbox', { name: '民族' }));
    await user.click(screen.getByRole('button', { name: '上移“民族”' }));
    const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent);
    expect(heads()).toEqual(['', '序号', '姓名', '民族', '等级', '操作']);
    expect(JSON.parse(localStorage.getItem('table.test') ?? '')).toMatchObject({
      order: ['name', 'nation', 'tier'],
      hidden: [],
    });
    await user.click(screen.getByRole('button', { name: '恢复默认' }));
    expect(heads()).toEqual(['', '序号', '姓名', '等级', '操作']);
  });

  it('keeps a selection across pages', async () => {
    const { user } = renderScreen(<Ledger />);
    await screen.findByText('邓大山');
    await user.click(screen.getByRole('checkbox', { name: '选择' }));
    expect(screen.getByText('已选 2 条')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '下一页' }));
    await screen.findByText('孟国强');
    await user.click(screen.getByRole('checkbox', { name: '选择 3' }));
    expect(screen.getByText('已选 3 条')).toBeVisible();
    expect(screen.getByRole('button', { name: '批量送审' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '取消选择' }));
    expect(screen.queryByText(/已选/)).not.toBeInTheDocument();
  });

  it('offers another try when it cannot load', async () => {
    load.mockRejectedValueOnce(new Problem(500, 'oops', '系统出错', undefined, {}, {}));
    const { user } = renderScreen(<Ledger />);
    expect(await screen.findByRole('alert')).toHaveTextContent('错误代码：oops');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('邓大山')).toBeVisible();
  });

  it('says when the user has no right to it', async () => {
    load.mockRejectedValueOnce(new Problem(403, 'forbidden', '无权', undefined, {}, {}));
    renderScreen(<Ledger />);
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });

  it('says when there is nothing yet', async () => {
    load.mockResolvedValue(nowhere);
    renderScreen(<Ledger />);
    expect(await screen.findByText('暂无数据')).toBeVisible();
    expect(screen.queryByRole('button', { name: '下一页' })).not.toBeInTheDocument();
  });
});

describe('The same table on a phone', () => {
  const desk = globalThis.matchMedia;
  beforeEach(() => {
    load.mockResolvedValue(pages[''] ?? nowhere);
    globalThis.matchMedia = (query) => Object.assign(desk(query), { matches: query.includes('max-width') });
  });
  afterEach(() => {
    globalThis.matchMedia = desk;
  });

  it('is a list of cards that can be sorted', async () => {
    const { user } = renderScreen(<Ledger />);
    const cards = await screen.findByRole('list', { name: '台账' });
    expect(within(cards).getAllByRole('listitem')).toHaveLength(2);
    expect(within(cards).getByRole('link', { name: '查看邓大山' })).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('排序'), '姓名 降序');
    expect(load).toHaveBeenLastCalledWith(expect.objectContaining({ sort: '-name' }));
  });
});
