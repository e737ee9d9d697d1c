import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { answer, aSession, refusal } from '@/testing/server';
import { safeReturn } from './pages/safe-return';
import { Providers } from './providers';
import { Root } from './root';

const visitor = aSession({ user: null, posts: [], operations: [], antiforgeryToken: 'visitor-token' });

function openAt(address: string) {
  window.history.replaceState(null, '', address);
  render(
    <Providers>
      <Root />
    </Providers>,
  );
  return userEvent.setup();
}

describe('Signing in', () => {
  beforeEach(() => answer('get', '/api/v1/session', visitor));

  it('leads a visitor from a deep address to the form and back again', async () => {
    let sent: { body: unknown; token: string | null } | undefined;
    const user = openAt('/help?topic=print');
    await user.type(await screen.findByLabelText('账号'), ' pbr ');
    await user.type(screen.getByLabelText('密码'), 'a long secret');

    answer('post', '/api/v1/session', async (request) => {
      sent = { body: await request.json(), token: request.headers.get('X-CSRF-Token') };
      answer('get', '/api/v1/session', aSession());
      return aSession();
    });
    await user.click(screen.getByRole('button', { name: '登录' }));

    expect(await screen.findByRole('heading', { name: '帮助' })).toBeVisible();
    expect(sent).toEqual({ body: { account: 'pbr', password: 'a long secret' }, token: 'visitor-token' });
    expect(window.location.pathname + window.location.search).toBe('/help?topic=print');
    expect(document.title).toBe('帮助 · 党内关怀帮扶系统');
  });

  it('shows the refusal and clears the password', async () => {
    answer('post', '/api/v1/session', () =>
      refusal(401, 'access.wrong_credentials', { detail: '账号或密码不正确' }),
    );
    const user = openAt('/sign-in');
    await user.type(await screen.findByLabelText('账号'), 'pbr');
    await user.type(screen.getByLabelText('密码'), 'wrong');
    await user.click(screen.getByRole('button', { name: '登录' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('账号或密码不正确');
    expect(screen.getByLabelText('密码')).toHaveValue('');
    expect(screen.getByLabelText('账号')).toHaveValue('pbr');
  });

  it('asks for what is missing without calling the server', async () => {
    const user = openAt('/sign-in');
    await user.click(await screen.findByRole('button', { name: '登录' }));
    expect(await screen.findByText('请输入账号')).toBeInTheDocument();
    expect(screen.getByText('请输入密码')).toBeInTheDocument();
  });

  it('sends a new system to its set-up', async () => {
    answer('get', '/api/v1/session', { ...visitor, setUpRequired: true });
    openAt('/');
    expect(await screen.findByRole('heading', { name: '首次设置' })).toBeVisible();
  });
});

describe('The address to return to', () => {
  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/sign-in',
    null,
  ])('is never %s', (address) => expect(safeReturn(address)).toBe('/'));

  it('keeps an address of our own with its query', () =>
    expect(safeReturn('/members?tier=severe')).toBe('/members?tier=severe'));
});
