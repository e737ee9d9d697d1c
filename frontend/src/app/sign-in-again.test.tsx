import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { emit } from '@/api/signals';
import { answer, aSession, refusal } from '@/testing/server';
import { Providers } from './providers';
import { Root } from './root';

const visitor = aSession({ user: null, posts: [], operations: [] });

/** A user with a form half filled in, whose session ends. */
async function loseSession() {
  const session = aSession({ operations: ['changePassword'] });
  answer('get', '/api/v1/session', session);
  window.history.replaceState(null, '', '/account');
  render(
    <Providers>
      <Root />
    </Providers>,
  );
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('原密码'), 'half typed');
  answer('get', '/api/v1/session', visitor);
  act(() => emit({ kind: 'signedOut' }));
  const cover = await screen.findByRole('dialog', { name: '彭伯仁，请重新登录' });
  expect(within(cover).getByText(/填写的内容还在/)).toBeVisible();
  return { user, cover, session };
}

describe('A session that ends under somebody’s work', () => {
  it('is taken up again by the password, and what was typed is still there', async () => {
    const { user, cover, session } = await loseSession();
    answer('post', '/api/v1/session', () =>
      refusal(401, 'access.sign_in_failed', { detail: '账号或密码不正确。' }),
    );
    await user.type(within(cover).getByLabelText('密码'), 'wrong');
    await user.click(within(cover).getByRole('button', { name: '登录' }));
    expect(await within(cover).findByText('账号或密码不正确。')).toBeVisible();

    let sent: unknown;
    answer('post', '/api/v1/session', async (request) => {
      sent = await request.json();
      answer('get', '/api/v1/session', session);
      return session;
    });
    await user.type(within(cover).getByLabelText('密码'), 'right');
    await user.click(within(cover).getByRole('button', { name: '登录' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent).toEqual({ account: 'pbr', password: 'right' });
    expect(screen.getByLabelText('原密码')).toHaveValue('half typed');
  });

  it('is another user’s to begin anew, from whom everything of the first is kept', async () => {
    await loseSession();
    const other = {
      id: '019b0000-0000-7000-8000-000000000009',
      account: 'mx',
      name: '孟秀',
      mustChangePassword: false,
    };
    answer('get', '/api/v1/session', aSession({ user: other, operations: ['changePassword'] }));
    // Somebody signs in in another tab of the same browser.
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'session.changed' })));
    expect(await screen.findByText('孟秀（mx）')).toBeVisible();
    expect(screen.getByLabelText('原密码')).toHaveValue('');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('leads to the sign-in page whoever would rather use another account', async () => {
    const { user, cover } = await loseSession();
    answer('delete', '/api/v1/session', () => refusal(401, 'access.not_signed_in'));
    await user.click(within(cover).getByRole('button', { name: '换一个账号' }));
    expect(await screen.findByLabelText('账号')).toHaveValue('');
    expect(window.location.pathname).toBe('/sign-in');
  });
});
