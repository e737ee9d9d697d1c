import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { UsersScreen } from './users-screen';

const li = {
  id: '019b0000-0000-7000-8000-0000000000a1',
  account: 'li.wei',
  name: '李伟',
  phone: '120****5678',
  state: 'awaitingRelease',
  mustChangePassword: true,
  createdAt: '2026-02-10T01:00:00Z',
  lastSeenAt: null,
  posts: [
    {
      id: 'p1',
      role: 'branchSecretary',
      organisationId: 'o1',
      organisationName: '青石村党支部',
      from: '2026-01-01',
      until: null,
    },
    {
      id: 'p2',
      role: 'leader',
      organisationId: 'o2',
      organisationName: '云岭县委',
      from: '2025-01-01',
      until: '2025-12-31',
    },
  ],
  version: 1,
};

describe('The users', () => {
  it('are listed with the posts that they hold today', async () => {
    answer('get', '/api/v1/users', { items: [li], next: null });
    renderScreen(<UsersScreen />, { at: '/users', session: { operations: ['listUsers'] } });

    expect(await screen.findByRole('link', { name: 'li.wei' })).toBeVisible();
    expect(screen.getByText('青石村党支部 · 支部书记')).toBeVisible();
    expect(screen.queryByText('云岭县委 · 领导')).not.toBeInTheDocument();
    expect(screen.getByText('待放行')).toBeVisible();
    expect(screen.getByText('从未登录')).toBeVisible();
    expect(screen.queryByRole('button', { name: '新建账号' })).not.toBeInTheDocument();
  });

  it('are made with a password of which half is shown once', async () => {
    let sent: unknown;
    answer('get', '/api/v1/users', { items: [], next: null });
    answer('post', '/api/v1/users', async (request) => {
      sent = await request.json();
      return { userId: li.id, passwordHalf: 'k7mq3xhp' };
    });
    const { user } = renderScreen(<UsersScreen />, {
      at: '/users',
      session: { operations: ['listUsers', 'createUser'] },
    });
    await user.click(await screen.findByRole('button', { name: '新建账号' }));
    const drawer = within(screen.getByRole('dialog'));
    await user.type(drawer.getByLabelText('账号'), 'li.wei');
    await user.type(drawer.getByLabelText('姓名'), '李伟');
    await user.click(drawer.getByRole('button', { name: '提交' }));

    expect(await screen.findByText('k7mq3xhp')).toBeVisible();
    expect(sent).toEqual({ account: 'li.wei', name: '李伟' });
    await user.click(screen.getByRole('button', { name: '我已记下' }));
    expect(screen.queryByText('k7mq3xhp')).not.toBeInTheDocument();
  });

  it('show an account that is taken beside its field', async () => {
    answer('get', '/api/v1/users', { items: [], next: null });
    answer('post', '/api/v1/users', () =>
      refusal(422, 'access.account_taken', { errors: { account: ['账号已被使用'] } }),
    );
    const { user } = renderScreen(<UsersScreen />, {
      at: '/users',
      session: { operations: ['listUsers', 'createUser'] },
    });
    await user.click(await screen.findByRole('button', { name: '新建账号' }));
    const drawer = within(screen.getByRole('dialog'));
    await user.type(drawer.getByLabelText('账号'), 'li.wei');
    await user.type(drawer.getByLabelText('姓名'), '李伟');
    await user.click(drawer.getByRole('button', { name: '提交' }));

    expect(await drawer.findByText('账号已被使用')).toBeVisible();
  });

  it('say when there is none, when reading failed and when it is forbidden', async () => {
    answer('get', '/api/v1/users', { items: [], next: null });
    renderScreen(<UsersScreen />, { at: '/users?text=none' });
    expect(await screen.findByText('没有符合条件的记录')).toBeVisible();

    answer('get', '/api/v1/users', () => refusal(500, 'server.fault'));
    renderScreen(<UsersScreen />, { at: '/users' });
    expect(await screen.findByText('加载失败')).toBeVisible();

    answer('get', '/api/v1/users', () => refusal(403, 'access.forbidden'));
    renderScreen(<UsersScreen />, { at: '/users?state=enabled' });
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
