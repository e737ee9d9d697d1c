import { screen, within } from '@testing-library/react';
import { Form, Input } from 'antd';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { FilterBar } from './filter-bar';
import { useListState } from './list-state';

const path = '/api/v1/saved-filters';

function List() {
  const list = useListState<{ name?: string }>({ filters: ['name'] });
  return (
    <>
      <FilterBar list={list}>
        <Form.Item name="name" label="姓名">
          <Input />
        </Form.Item>
      </FilterBar>
      <output>{list.query.name ?? '全部'}</output>
    </>
  );
}

describe('Saved filters', () => {
  it('apply the conditions that they were saved with', async () => {
    const conditions = { name: '邓' };
    answer('get', path, [{ id: 'f1', screen: '/list', name: '姓邓的', conditions }]);
    const { user } = renderScreen(<List />, { at: '/list' });
    await user.click(screen.getByRole('button', { name: '常用筛选' }));
    await user.click(await screen.findByRole('button', { name: '姓邓的' }));
    expect(await screen.findByText('邓')).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('keep the conditions that hold now under a name, and are removed', async () => {
    const kept: { id: string; screen: string; name: string; conditions: object }[] = [];
    answer('get', path, () => kept);
    answer('post', path, async (request) => {
      const sent = (await request.json()) as { screen: string; name: string; conditions: object };
      kept.push({ id: 'f1', ...sent });
      return { id: 'f1', ...sent };
    });
    answer('delete', `${path}/f1`, () => {
      kept.pop();
      return new Response(null, { status: 204 });
    });
    const { user } = renderScreen(<List />, { at: '/list?name=彭' });
    await user.click(screen.getByRole('button', { name: '常用筛选' }));
    const dialog = await screen.findByRole('dialog', { name: '常用筛选' });
    expect(await within(dialog).findByText(/还没有常用筛选/)).toBeVisible();
    await user.type(within(dialog).getByLabelText('给当前条件起个名称'), '姓彭的{Enter}');
    expect(await within(dialog).findByRole('button', { name: '姓彭的' })).toBeVisible();
    expect(kept).toEqual([{ id: 'f1', screen: '/list', name: '姓彭的', conditions: { name: '彭' } }]);

    await user.click(within(dialog).getByRole('button', { name: '删除“姓彭的”' }));
    expect(await within(dialog).findByText(/还没有常用筛选/)).toBeVisible();
  });
});
