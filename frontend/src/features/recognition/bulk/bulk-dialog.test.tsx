import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { aCase } from '../a-case';
import { BulkDialog } from './bulk-dialog';

const ids = ['c1', 'c2', 'c3'];

describe('Several cases at once', () => {
  it('are looked at first, dealt with one after the other, and each outcome is told', async () => {
    const sent: unknown[] = [];
    for (const [index, id] of ids.entries()) {
      const name = ['邓大山', '彭秀英', '孟国强'][index] ?? '';
      const actions = id === 'c3' ? [] : (['fileCase'] as const);
      answer('get', `/api/v1/cases/${id}`, {
        ...aCase({ id, personName: name, stage: id === 'c3' ? 'homeVisit' : 'filing', version: 7 }),
        actions,
      });
      answer('post', `/api/v1/cases/${id}/filing`, async (request) => {
        sent.push([id, request.headers.get('If-Match'), await request.json()]);
        return id === 'c2'
          ? refusal(409, 'recognition.illegal_step', { detail: '申请已不在这一步' })
          : aCase();
      });
    }
    const onClose = vi.fn();
    const { user } = renderScreen(<BulkDialog act="fileCase" ids={ids} onClose={onClose} />);
    const dialog = await screen.findByRole('dialog', { name: '批量备案归档' });
    expect(await within(dialog).findByText('可以办理 2 份')).toBeVisible();
    expect(within(dialog).getByText(/不办理 1 份/)).toBeVisible();

    await user.type(within(dialog).getByLabelText('备案号前缀'), '云组备〔2026〕');
    expect(await within(dialog).findByText('依次为 云组备〔2026〕1号 至 云组备〔2026〕2号')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: '办理 2 份' }));

    expect(await within(dialog).findByText('办理成功 1 份，未办理 1 份')).toBeVisible();
    expect(within(dialog).getByText('申请已不在这一步')).toBeVisible();
    expect(sent).toEqual([
      ['c1', '"7"', { reference: '云组备〔2026〕1号' }],
      ['c2', '"7"', { reference: '云组备〔2026〕2号' }],
    ]);
    await user.click(within(dialog).getAllByRole('button', { name: '关闭' })[0] as HTMLElement);
    expect(onClose).toHaveBeenCalledWith(true);
  });

  it('say that none can be dealt with', async () => {
    answer('get', '/api/v1/cases/c1', aCase({ id: 'c1', actions: [] }));
    renderScreen(<BulkDialog act="postNotice" ids={['c1']} onClose={vi.fn()} />);
    expect(await screen.findByText('所选申请都不能这样办理，请核对所在步骤。')).toBeVisible();
    expect(screen.getByRole('button', { name: '办理 0 份' })).toBeDisabled();
  });
});
