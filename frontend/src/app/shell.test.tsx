import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { answer, aSession, refusal } from '@/testing/server';
import { features } from './features';
import { Providers } from './providers';
import { Root } from './root';

function openAt(address: string, session = aSession()) {
  answer('get', '/api/v1/session', session);
  window.history.replaceState(null, '', address);
  render(
    <Providers>
      <Root />
    </Providers>,
  );
  return userEvent.setup();
}

describe('The shell', () => {
  it('shows the county, the post, the unread count and that it is not for state secrets', async () => {
    openAt('/help', aSession({ unread: 3, demo: true }));
    expect(await screen.findByText('云岭县')).toBeVisible();
    expect(screen.getByText('青石村党支部 · 支部书记')).toBeVisible();
    expect(screen.getByRole('link', { name: '收件箱，3 条未读' })).toHaveAttribute('href', '/inbox');
    expect(screen.getByText('本系统不处理国家秘密')).toBeVisible();
    expect(screen.getByText('演示数据')).toBeVisible();
    expect(screen.getByRole('link', { name: '跳到主要内容' })).toHaveAttribute('href', '#main');
  });

  it('signs out from the account menu, and asks nobody to come back', async () => {
    const user = openAt('/help');
    await user.click(await screen.findByRole('button', { name: /我的账号/ }));
    answer('delete', '/api/v1/session', () => {
      answer('get', '/api/v1/session', aSession({ user: null, posts: [] }));
      return new Response(null, { status: 204 });
    });
    await user.click(screen.getByRole('button', { name: '退出登录' }));
    expect(await screen.findByLabelText('密码')).toBeVisible();
    expect(screen.getByLabelText('账号')).toBeVisible();
    expect(window.location.pathname).toBe('/sign-in');
  });

  it('says why when signing out does not reach the server', async () => {
    const user = openAt('/help');
    await user.click(await screen.findByRole('button', { name: /我的账号/ }));
    answer('delete', '/api/v1/session', () => Response.error());
    await user.click(screen.getByRole('button', { name: '退出登录' }));
    expect(await screen.findByText('网络不通，请检查连接后重试')).toBeVisible();
    expect(window.location.pathname).toBe('/help');
  });

  it('covers the screen of a user who has been idle, after a warning, also where the session is gone already', async () => {
    localStorage.clear();
    const user = openAt('/help', aSession({ idleMinutes: 10 }));
    await screen.findByRole('heading', { name: '帮助' });
    // The time runs from here; what the guard notes later would be of the later time.
    await waitFor(() => expect(localStorage.getItem('last-activity')).not.toBeNull());
    const start = Date.now();
    const now = vi.spyOn(Date, 'now').mockReturnValue(start + 9.5 * 60_000);
    const warning = await screen.findByRole('dialog', { name: '即将自动退出' }, { timeout: 10_000 });
    await user.click(within(warning).getByRole('button', { name: '继续使用' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

    answer('delete', '/api/v1/session', () => {
      answer('get', '/api/v1/session', aSession({ user: null, posts: [] }));
      return refusal(401, 'access.not_signed_in');
    });
    now.mockReturnValue(start + 60 * 60_000);
    await screen.findByRole('dialog', { name: '彭伯仁，请重新登录' }, { timeout: 10_000 });
    await act(() => new Promise((later) => setTimeout(later, 300)));
    // It says the same where the session has been read anew.
    expect(await screen.findByText(/^因长时间未操作，您已自动退出/)).toBeVisible();
  });

  it('says so while there is no line, and of what could not be read without it', async () => {
    const user = openAt('/account', aSession({ operations: ['changePassword'] }));
    await screen.findByLabelText('原密码');
    const line = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(screen.getByText(/^没有网络/)).toBeVisible();
    await user.type(screen.getByLabelText('原密码'), 'old secret');
    await user.type(screen.getByLabelText('新密码'), 'a new secret');
    await user.type(screen.getByLabelText('再输一次新密码'), 'a new secret');
    answer('put', '/api/v1/session/password', () => Response.error());
    await user.click(screen.getByRole('button', { name: '修改密码' }));
    expect(await screen.findByText('网络不通，请检查连接后重试')).toBeVisible();
    line.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(screen.queryByText(/^没有网络/)).not.toBeInTheDocument();
  });

  it('folds a long menu into groups, open where one works and as one left them', async () => {
    localStorage.clear();
    const operations = features.flatMap(({ menu }) => menu.map(({ operation }) => operation));
    for (const path of ['/api/v1/people', '/api/v1/standards'])
      answer('get', path, () => refusal(500, 'server.fault'));
    const user = openAt('/people', aSession({ operations: [...new Set(operations)] }));
    const menu = within(await screen.findByRole('navigation', { name: '主菜单' }));
    expect(menu.getByText('人员名册')).toBeVisible();
    expect(menu.getByText('用户与岗位')).not.toBeVisible();
    await user.click(menu.getByText('管理'));
    expect(menu.getByText('用户与岗位')).toBeVisible();
    expect(localStorage.getItem('menu.open.admin')).toBe('true');
  });

  it('tells a user without a post what to do', async () => {
    openAt('/', aSession({ posts: [] }));
    expect(await screen.findByText(/请联系安全管理员授予岗位/)).toBeVisible();
  });

  it.each([
    ['whoever has work to do', 'townshipCommittee', '/work'],
    ['a leader', 'leader', '/dashboard'],
    ['an administrator', 'systemAdmin', '/users'],
  ] as const)('starts %s where their post has its screen', async (_, role, path) => {
    const post = {
      role,
      organisationId: 'o1',
      organisationName: '云岭县',
      organisationType: 'county',
    } as const;
    const operations = {
      townshipCommittee: ['listWorkItems', 'listCases', 'getDashboard'],
      leader: ['listWorkItems', 'listCases', 'getDashboard'],
      systemAdmin: ['listWorkItems', 'listUsers', 'listJobs'],
    }[role];
    for (const read of ['work-items', 'dashboard', 'users', 'dashboard/activity'])
      answer('get', `/api/v1/${read}`, () => refusal(500, 'server.fault'));
    openAt('/', aSession({ posts: [post], operations }));
    await waitFor(() => expect(window.location.pathname).toBe(path));
    const menu = await screen.findByRole('navigation', { name: '主菜单' });
    expect(within(menu).queryAllByRole('link', { name: '待办事项' })).toHaveLength(path === '/work' ? 1 : 0);
  });

  it('can be collapsed and stays so', async () => {
    const user = openAt('/help');
    await user.click(await screen.findByRole('button', { name: '收起菜单' }));
    expect(screen.getByRole('button', { name: '展开菜单' })).toBeVisible();
    expect(localStorage.getItem('menu.collapsed')).toBe('true');
  });
});
