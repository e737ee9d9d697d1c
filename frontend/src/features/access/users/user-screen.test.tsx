import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { UserScreen } from './user-screen';

const id = '019b0000-0000-7000-8000-0000000000a1';
const post = {
  id: '019b0000-0000-7000-8000-0000000000b1',
  role: 'helper',
  organisationId: 'o1',
  organisationName: '县人社局党支部',
  from: '2026-01-01',
  until: null,
};
const aUser = (changes: object = {}) => ({
  id,
  account: 'li.wei',
  name: '李伟',
  phone: null,
  state: 'enabled',
  mustChangePassword: false,
  createdAt: '2026-02-10T01:00:00Z',
  lastSeenAt: '2026-02-10T02:00:00Z',
  posts: [post],
  version: 3,
  ...changes,
});

const securityAdmin = {
  role: 'securityAdmin' as const,
  organisationId: 'o0',
  organisationName: '云岭县委',
  organisationType: 'countyDepartment',
};

const open = (session: object) =>
  renderScreen(<UserScreen />, { at: `/users/${id}`, path: '/users/:userId', session });

describe('One user', () => {
  it('can be disabled by the system administrator, who is asked first', async () => {
    let version: string | null = null;
    answer('get', `/api/v1/users/${id}`, aUser());
    answer('post', `/api/v1/users/${id}/disable`, (request) => {
      version = request.headers.get('If-Match');
      answer('get', `/api/v1/users/${id}`, aUser({ state: 'disabled', version: 4 }));
      return new Response(null, { status: 204 });
    });
    const { user } = open({ operations: ['getUser', 'disableUser', 'enableUser'] });
    await user.click(await screen.findByRole('button', { name: '停用' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '停用' }));

    expect(await screen.findByText('已停用')).toBeVisible();
    expect(await screen.findByRole('button', { name: '启用' })).toBeVisible();
    expect(version).toBe('"3"');
  });

  it('waits for the security administrator, who gives the second half of the password', async () => {
    answer('get', `/api/v1/users/${id}`, aUser({ state: 'awaitingRelease' }));
    answer('post', `/api/v1/users/${id}/release`, { userId: id, passwordHalf: '9dwtkkab' });
    const { user } = open({ operations: ['getUser', 'releaseUser'], posts: [securityAdmin] });
    await user.click(await screen.findByRole('button', { name: '放行' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '放行' }));

    expect(await screen.findByText('9dwtkkab')).toBeVisible();
    expect(screen.getByText(/前一半紧接后一半/)).toBeVisible();
  });

  it('loses a post with an end that the server takes, and keeps the form open when it does not', async () => {
    let sent: unknown;
    answer('get', `/api/v1/users/${id}`, aUser());
    answer('post', `/api/v1/users/${id}/posts/${post.id}/end`, () =>
      refusal(422, 'access.last_administrator', { detail: '这是最后一名在任的该类管理员' }),
    );
    const { user } = open({ operations: ['getUser', 'endPost'], posts: [securityAdmin] });
    await user.click(await screen.findByRole('button', { name: '结束岗位：县人社局党支部' }));
    const drawer = within(screen.getByRole('dialog'));
    await user.click(drawer.getByRole('button', { name: '结束岗位' }));
    expect(await drawer.findByText('这是最后一名在任的该类管理员')).toBeVisible();

    answer('post', `/api/v1/users/${id}/posts/${post.id}/end`, async (request) => {
      sent = await request.json();
      answer('get', `/api/v1/users/${id}`, aUser({ posts: [] }));
      return new Response(null, { status: 204 });
    });
    await user.click(drawer.getByRole('button', { name: '结束岗位' }));
    expect(await screen.findByText('暂无岗位')).toBeVisible();
    expect(sent).toEqual({ until: null });
  });

  it('is given a post at a place found by name, and is told why none was found', async () => {
    answer('get', `/api/v1/users/${id}`, aUser());
    answer('get', '/api/v1/places', () => refusal(500, 'server.fault', { detail: '系统出错，请稍后重试' }));
    const { user } = open({ operations: ['getUser', 'givePost'], posts: [securityAdmin] });
    await user.click(await screen.findByRole('button', { name: '授予岗位' }));
    const drawer = within(screen.getByRole('dialog'));
    const place = drawer.getByLabelText('任职组织');
    await user.click(place);
    expect(await drawer.findAllByText('输入名称查找')).toHaveLength(2);
    await user.type(place, '青石');
    expect(await drawer.findByText('系统出错，请稍后重试')).toBeVisible();

    answer('get', '/api/v1/places', [{ id: 'o7', name: '青石村党支部' }]);
    await user.type(place, '村');
    await user.click(await drawer.findByText('青石村党支部'));
    expect(drawer.queryByText('系统出错，请稍后重试')).not.toBeInTheDocument();
  });

  it('offers nothing to do with one’s own account', async () => {
    answer('get', `/api/v1/users/${id}`, aUser());
    open({
      operations: ['getUser', 'disableUser', 'resetPassword', 'givePost', 'endPost', 'releaseUser'],
      user: { id, account: 'li.wei', name: '李伟', mustChangePassword: false },
    });

    expect(await screen.findByRole('heading', { name: '李伟' })).toBeVisible();
    for (const name of ['停用', '重置密码', '授予岗位', '结束岗位'])
      expect(screen.queryByRole('button', { name: new RegExp(`^${name}`) })).not.toBeInTheDocument();
  });

  it('may not be there', async () => {
    answer('get', `/api/v1/users/${id}`, () => refusal(404, 'access.user_not_found'));
    open({ operations: ['getUser'] });
    expect(await screen.findByText('没有找到')).toBeVisible();
  });
});
