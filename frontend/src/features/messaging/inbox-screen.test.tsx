import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { InboxScreen } from './inbox-screen';

const message = (id: string, changes: object = {}) => ({
  id,
  kind: 'visitOverdue',
  subjectType: 'pair',
  subjectId: 'p1',
  businessDate: '2026-02-09',
  chinese: `邱建和应于 2026-02-08 前走访段${id}，已逾期。`,
  english: `Qiu Jianhe was due to visit Duan ${id}.`,
  dueOn: '2026-02-08',
  sentAt: '2026-02-09T23:00:00Z',
  readAt: null,
  ...changes,
});

const open = (at = '/inbox', unread = 2) =>
  renderScreen(<InboxScreen />, {
    at,
    path: '/inbox',
    session: { operations: ['listMessages', 'getPair'], unread },
  });

describe('The inbox', () => {
  it('shows what is unread, and opening a message marks it as read and leads to its subject', async () => {
    let asked = '';
    const read: string[] = [];
    answer('get', '/api/v1/messages', (request) => {
      asked = new URL(request.url).search;
      return { items: [message('1'), message('2', { kind: 'unheardOf' })], next: null };
    });
    answer('post', '/api/v1/messages/:id/read', (request) => {
      read.push(new URL(request.url).pathname);
      return new Response(null, { status: 204 });
    });
    const { user, router } = open();

    const first = within((await screen.findAllByRole('listitem'))[0] as HTMLElement);
    expect(asked).toContain('unread=true');
    expect(first.getByText('走访逾期')).toBeVisible();
    expect(first.getByText('2026-02-10 07:00 发送')).toBeVisible();
    expect(first.getByText('2026-02-08')).toBeVisible();
    expect(screen.getByText('提醒')).toBeVisible();

    await user.click(screen.getByRole('link', { name: /走访段1/ }));
    await waitFor(() => expect(read).toEqual(['/api/v1/messages/1/read']));
    expect(router.state.location.pathname).toBe('/pairs/p1');
  });

  it('lets one message be marked as read without opening it', async () => {
    const items = [message('1')];
    answer('get', '/api/v1/messages', () => ({ items: [...items], next: null }));
    answer('post', '/api/v1/messages/:id/read', () => {
      items.pop();
      return new Response(null, { status: 204 });
    });
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: /^标为已读：邱建和/ }));

    expect(await screen.findByText('没有未读消息')).toBeVisible();
    expect(screen.getByRole('link', { name: '查看全部消息' })).toHaveAttribute('href', '/inbox?show=all');
  });

  it('marks all as read up to the newest that is on screen', async () => {
    let sent: unknown;
    answer('get', '/api/v1/messages', {
      items: [message('2', { sentAt: '2026-02-10T01:00:00.1234567Z' }), message('1')],
      next: null,
    });
    answer('post', '/api/v1/messages/read', async (request) => {
      sent = await request.json();
      return new Response(null, { status: 204 });
    });
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: '全部标为已读' }));

    expect(await screen.findByText('已全部标为已读')).toBeVisible();
    expect(sent).toEqual({ sentUntil: '2026-02-10T01:00:00.1234567Z' });
  });

  it('shows all on demand, the read ones without a mark', async () => {
    let asked = '';
    answer('get', '/api/v1/messages', (request) => {
      asked = new URL(request.url).search;
      return { items: [message('1', { readAt: '2026-02-10T02:00:00Z' })], next: null };
    });
    open('/inbox?show=all', 0);

    expect(await screen.findByRole('link', { name: /走访段1/ })).toBeVisible();
    expect(asked).not.toContain('unread');
    expect(asked).not.toContain('show');
    expect(screen.queryByRole('button', { name: /标为已读/ })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: '全部' })).toHaveAttribute('aria-current', 'page');
  });

  it('says when there is none at all, when reading failed and when it is forbidden', async () => {
    answer('get', '/api/v1/messages', { items: [], next: null });
    open('/inbox?show=all', 0);
    expect(await screen.findByText('还没有收到消息')).toBeVisible();

    answer('get', '/api/v1/messages', () => refusal(500, 'server.fault'));
    open('/inbox?size=50');
    expect(await screen.findByText('加载失败')).toBeVisible();

    answer('get', '/api/v1/messages', () => refusal(403, 'access.forbidden'));
    open('/inbox?size=100');
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
