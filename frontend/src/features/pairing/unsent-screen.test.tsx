import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { addUnsent, countUnsent } from '@/offline/queue';
import { aDraft, aSecureBrowser, aUser } from '@/offline/testing';
import { renderScreen } from '@/testing/render';
import { answer, aSession, refusal } from '@/testing/server';
import { UnsentScreen } from './unsent-screen';

describe('The visits that were not sent', () => {
  beforeEach(async () => {
    await aSecureBrowser();
    answer('get', '/api/v1/session', aSession());
  });

  it('ask where somebody has logged a visit of that day, and are then sent as another', async () => {
    const sent: { key: string | null; body: unknown }[] = [];
    answer('post', '/api/v1/visits', async (request) => {
      sent.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
      return sent.length > 1
        ? { id: 'a visit' }
        : refusal(409, 'pairing.visited_that_day', { detail: '2026-02-10 已登记过走访' });
    });
    await addUnsent(aUser.id, aDraft(), []);
    const { user } = renderScreen(<UnsentScreen />);
    await user.click(await screen.findByRole('button', { name: '立即发送' }));
    expect(await screen.findByText('2026-02-10 已登记过走访')).toBeVisible();

    await user.click(screen.getByRole('button', { name: '确是另一次走访，仍然登记' }));

    expect(await screen.findByText('没有未发送的走访')).toBeVisible();
    expect(sent[0]).toMatchObject({ key: 'key-1', body: { unlessVisited: true } });
    expect(sent[1]?.key).not.toBe('key-1');
    expect(sent[1]?.body).not.toHaveProperty('unlessVisited');
  });

  it('of a plan that was changed meanwhile are logged as visits of their own', async () => {
    const planned = { id: '019b0000-0000-7000-8000-000000000020', version: 1 };
    answer('post', `/api/v1/visits/${planned.id}/make`, () =>
      refusal(409, 'pairing.visit_closed', { detail: '该走访已取消' }),
    );
    await addUnsent(aUser.id, aDraft({ planned }), []);
    const { user } = renderScreen(<UnsentScreen />);
    await user.click(await screen.findByRole('button', { name: '立即发送' }));
    expect(await screen.findByText('该走访已取消')).toBeVisible();

    answer('post', '/api/v1/visits', { id: 'a visit' });
    await user.click(screen.getByRole('button', { name: '改为另外登记一次走访' }));
    expect(await screen.findByText('没有未发送的走访')).toBeVisible();
  });

  it('are deleted after a question, and changed under the same key as long as nothing was answered', async () => {
    await addUnsent(aUser.id, aDraft(), []);
    const { user } = renderScreen(<UnsentScreen />);
    await user.click(await screen.findByRole('button', { name: '修改' }));
    const form = screen.getByRole('dialog', { name: '修改走访：王守田' });
    await user.type(within(form).getByLabelText('了解到的情况'), '，已就医');
    let key: string | null = null;
    answer('post', '/api/v1/visits', (request) => {
      key = request.headers.get('Idempotency-Key');
      return Response.error();
    });
    await user.click(within(form).getByRole('button', { name: '保存并重新发送' }));
    expect(await screen.findByText('身体尚好，已就医')).toBeVisible();
    await waitFor(() => expect(key).toBe('key-1'));

    await user.click(screen.getByRole('button', { name: '删除' }));
    const ask = screen.getByRole('dialog', { name: '删除走访：王守田' });
    expect((await countUnsent(aUser.id)).all).toBe(1);
    await user.click(within(ask).getByRole('button', { name: '删除' }));
    expect(await screen.findByText('没有未发送的走访')).toBeVisible();
    expect((await countUnsent(aUser.id)).all).toBe(0);
  });
});
