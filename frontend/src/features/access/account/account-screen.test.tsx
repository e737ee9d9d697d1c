import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, aSession, refusal } from '@/testing/server';
import { AccountScreen } from './account-screen';
import { deviceName } from './device-name';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36';

describe('One’s own account', () => {
  it('takes a new password, twice the same', async () => {
    let sent: unknown;
    answer('put', '/api/v1/session/password', async (request) => {
      sent = await request.json();
      return aSession();
    });
    const { user } = renderScreen(<AccountScreen />, { session: { operations: ['changePassword'] } });
    await user.type(screen.getByLabelText('原密码'), 'old secret');
    await user.type(screen.getByLabelText('新密码'), 'paper boats at dawn');
    await user.type(screen.getByLabelText('再输一次新密码'), 'paper boats');
    await user.click(screen.getByRole('button', { name: '修改密码' }));
    expect(await screen.findByText('两次输入不一致')).toBeVisible();

    await user.type(screen.getByLabelText('再输一次新密码'), ' at dawn');
    await user.click(screen.getByRole('button', { name: '修改密码' }));
    expect(await screen.findByText(/密码已修改/)).toBeVisible();
    expect(sent).toEqual({ currentPassword: 'old secret', newPassword: 'paper boats at dawn' });
  });

  it('shows why a password is refused beside its field', async () => {
    answer('put', '/api/v1/session/password', () =>
      refusal(422, 'access.password_common', { errors: { newPassword: ['这个密码太常见'] } }),
    );
    const { user } = renderScreen(<AccountScreen />, { session: { operations: ['changePassword'] } });
    await user.type(screen.getByLabelText('原密码'), 'old secret');
    await user.type(screen.getByLabelText('新密码'), 'password123');
    await user.type(screen.getByLabelText('再输一次新密码'), 'password123');
    await user.click(screen.getByRole('button', { name: '修改密码' }));

    expect(await screen.findByText('这个密码太常见')).toBeVisible();
  });

  it('says that a first password must be replaced', () => {
    renderScreen(<AccountScreen />, {
      session: {
        operations: ['changePassword'],
        posts: [],
        user: { id: 'u1', account: 'li.wei', name: '李伟', mustChangePassword: true },
      },
    });
    expect(screen.getByText(/您用的是初始密码/)).toBeVisible();
  });

  it('signs another device out', async () => {
    const here = { id: 's1', device: chrome, source: '10.1.1.1', current: true };
    const there = { id: 's2', device: 'odd browser', source: '10.2.2.2', current: false };
    const times = { startedAt: '2026-02-10T01:00:00Z', lastSeenAt: '2026-02-10T02:00:00Z' };
    answer('get', '/api/v1/sessions', [
      { ...here, ...times },
      { ...there, ...times },
    ]);
    answer('delete', '/api/v1/sessions/s2', () => {
      answer('get', '/api/v1/sessions', [{ ...here, ...times }]);
      return new Response(null, { status: 204 });
    });
    const { user } = renderScreen(<AccountScreen />, {
      session: { operations: ['changePassword', 'listOwnSessions'] },
    });
    expect(await screen.findByText('Windows · Chrome')).toBeVisible();
    expect(screen.getByText('当前设备')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '退出此设备：odd browser' }));

    expect(await screen.findByText('已退出该设备')).toBeVisible();
    expect(screen.queryByText('odd browser')).not.toBeInTheDocument();
  });

  it('shows a device that it does not know as it calls itself', () => {
    expect(deviceName('odd browser')).toBe('odd browser');
    expect(deviceName('')).toBe('—');
  });
});
