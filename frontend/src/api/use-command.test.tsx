import { screen, waitFor } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, aSession, refusal } from '@/testing/server';
import { setAntiforgeryToken } from './client';
import { onSignal, type Signal } from './signals';
import { useCommand } from './use-command';
import { useGet } from './use-get';

const input = { body: { account: 'pbr', password: 'secret' } };

function Screen({ version }: { version?: number }) {
  const session = useGet('/api/v1/session');
  const command = useCommand('post', '/api/v1/session', { success: '已办理' });
  return (
    <>
      <p>{session.data?.user?.name}</p>
      <button onClick={() => void command.run(input, version).catch(() => undefined)}>办理</button>
      <p>{command.problem?.code}</p>
    </>
  );
}

describe('A command', () => {
  const requests: Request[] = [];
  const record = (respond: () => object) =>
    answer('post', '/api/v1/session', (request) => {
      requests.push(request);
      return respond();
    });
  const press = async (user: ReturnType<typeof renderScreen>['user']) =>
    user.click(screen.getByRole('button', { name: '办理' }));
  const keys = () => requests.map(({ headers }) => headers.get('Idempotency-Key'));

  beforeEach(() => {
    requests.length = 0;
    setAntiforgeryToken('token-1');
    answer('get', '/api/v1/session', aSession());
  });

  it('carries the CSRF token, a key and the version that was seen, and says that it went through', async () => {
    record(() => aSession());
    const { user } = renderScreen(<Screen version={7} />);
    await press(user);
    expect(await screen.findByText('已办理')).toBeVisible();
    const headers = requests[0]?.headers;
    expect(headers?.get('X-CSRF-Token')).toBe('token-1');
    expect(headers?.get('If-Match')).toBe('"7"');
    expect(headers?.get('Accept-Language')).toBe('zh-CN');
    expect(headers?.get('Idempotency-Key')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('reads again what it may have changed', async () => {
    const { user } = renderScreen(<Screen />);
    expect(await screen.findByText('彭伯仁')).toBeVisible();
    record(() => {
      answer(
        'get',
        '/api/v1/session',
        aSession({ user: { id: '2', account: 'mx', name: '孟秀', mustChangePassword: false } }),
      );
      return aSession();
    });
    await press(user);
    expect(await screen.findByText('孟秀')).toBeVisible();
  });

  it('repeats its key after a broken line and takes a new one after an answer', async () => {
    const { user } = renderScreen(<Screen />);
    record(() => HttpResponse.error());
    await press(user);
    expect(await screen.findByText('network')).toBeVisible();
    record(() => aSession());
    await press(user);
    await screen.findByText('已办理');
    await press(user);
    await waitFor(() => expect(requests).toHaveLength(3));
    const [first, second, third] = keys();
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('says what the server refused', async () => {
    record(() => refusal(422, 'pairing.helper_at_capacity', { detail: '该帮扶人已达上限' }));
    const { user } = renderScreen(<Screen />);
    await press(user);
    expect(await screen.findByText('该帮扶人已达上限')).toBeVisible();
    expect(screen.getByText('pairing.helper_at_capacity')).toBeVisible();
  });

  it('offers the latest version when somebody else was quicker', async () => {
    record(() => refusal(412, 'stale'));
    const { user } = renderScreen(<Screen version={7} />);
    await press(user);
    expect(await screen.findByRole('dialog', { name: '已被他人修改' })).toBeVisible();
    answer(
      'get',
      '/api/v1/session',
      aSession({ user: { id: '2', account: 'mx', name: '孟秀', mustChangePassword: false } }),
    );
    await user.click(screen.getByRole('button', { name: '载入最新内容' }));
    expect(await screen.findByText('孟秀')).toBeVisible();
  });
});

describe('A lost session', () => {
  it.each([
    ['is heard of by the shell', 401, 'access.not_signed_in', true],
    ['also where another has taken its place in another tab', 403, 'access.csrf', true],
    ['is not what a wrong password means', 401, 'access.sign_in_failed', false],
  ])('%s', async (_, status, code, isHeard) => {
    answer('get', '/api/v1/session', aSession());
    answer('post', '/api/v1/session', () => refusal(status, code));
    const heard: Signal[] = [];
    const stop = onSignal((signal) => heard.push(signal));
    const { user } = renderScreen(<Screen />);
    await user.click(screen.getByRole('button', { name: '办理' }));
    expect(await screen.findByText(code)).toBeVisible();
    stop();
    expect(heard.some(({ kind }) => kind === 'signedOut')).toBe(isHeard);
  });
});
