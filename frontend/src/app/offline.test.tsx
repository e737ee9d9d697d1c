import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listUnsent } from '@/offline/queue';
import { aKey, aSecureBrowser, aUser } from '@/offline/testing';
import { hold } from '@/offline/vault';
import { answer, aSession } from '@/testing/server';
import { Providers } from './providers';
import { Root } from './root';

const helper = aSession({ operations: ['getMyPeople'], offlineKey: aKey });
const person = (id: string, name: string) => ({
  id,
  name,
  organisationId: id,
  organisationName: '王家村党支部',
  tier: 'severe',
  state: 'active',
});
const mine = {
  today: '2026-02-10',
  items: [
    {
      pair: {
        id: '019b0000-0000-7000-8000-000000000031',
        state: 'active',
        beneficiary: person('019b0000-0000-7000-8000-000000000032', '王守田'),
        helper: person(aUser.id, '安和平'),
        planned: true,
        lastVisitOn: null,
        nextVisitDue: '2026-03-01',
        visitOverdue: false,
      },
      nextPlanned: null,
      openCommitments: [],
    },
  ],
};

function openAt(address: string) {
  window.history.replaceState(null, '', address);
  const { unmount } = render(
    <Providers>
      <Root />
    </Providers>,
  );
  return { user: userEvent.setup(), close: unmount };
}

const noLine = () => {
  for (const path of ['/api/v1/session', '/api/v1/my-people', '/api/v1/campaigns', '/api/v1/issue-owners'])
    answer('get', path, () => Response.error());
  for (const path of ['/api/v1/session', '/api/v1/visits']) answer('post', path, () => Response.error());
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
};

describe('A helper without a line', () => {
  beforeEach(async () => {
    await aSecureBrowser();
    answer('get', '/api/v1/session', aSession({ user: null, posts: [] }));
    answer('get', '/api/v1/my-people', mine);
    answer('get', '/api/v1/campaigns', { items: [] });
  });

  it('opens the list by the password of the last sign-in, logs a visit, and sends it once there is one', async () => {
    const first = openAt('/my-people');
    await first.user.type(await screen.findByLabelText('账号'), 'pbr');
    await first.user.type(screen.getByLabelText('密码'), 'a long secret');
    answer('post', '/api/v1/session', () => {
      answer('get', '/api/v1/session', helper);
      return helper;
    });
    await first.user.click(screen.getByRole('button', { name: '登录' }));
    expect(await screen.findByText('王守田')).toBeVisible();
    first.close();

    // The page is opened anew, and the key is no longer in memory.
    await hold('somebody else', aKey);
    noLine();
    const { user } = openAt('/my-people');
    expect(await screen.findByRole('heading', { name: '没有网络' })).toBeVisible();
    await user.type(screen.getByLabelText('密码'), 'another secret');
    await user.click(screen.getByRole('button', { name: '打开' }));
    expect(await screen.findByText(/^密码不对/)).toBeVisible();
    await user.type(screen.getByLabelText('密码'), 'a long secret');
    await user.click(screen.getByRole('button', { name: '打开' }));
    expect(await screen.findByText(/^没有网络，显示的是上次读到的名单/)).toBeVisible();

    await user.click(screen.getByRole('button', { name: '登记走访' }));
    const form = await screen.findByRole('dialog', { name: '登记走访：王守田' });
    await user.click(within(form).getByRole('button', { name: '身体和生活正常。' }));
    await user.click(within(form).getByRole('button', { name: '提交' }));
    expect(await screen.findByRole('link', { name: '1 次走访还没有发送' })).toHaveAttribute(
      'href',
      '/unsent-visits',
    );
    const [waiting] = await listUnsent(aUser.id);
    expect(waiting?.draft.report.findings).toBe('身体和生活正常。');

    // Signing out is asked about, not refused.
    await user.click(screen.getByRole('button', { name: /我的账号/ }));
    await user.click(screen.getByRole('button', { name: '退出登录' }));
    const ask = await screen.findByRole('dialog', { name: '还有走访没有发送' });
    await user.click(within(ask).getByRole('button', { name: '先不退出' }));

    const sent: (string | null)[] = [];
    answer('get', '/api/v1/session', helper);
    answer('get', '/api/v1/my-people', mine);
    answer('get', '/api/v1/campaigns', { items: [] });
    answer('post', '/api/v1/visits', (request) => {
      sent.push(request.headers.get('Idempotency-Key'));
      return { id: 'a visit' };
    });
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('走访已全部发送')).toBeVisible();
    expect(sent).toEqual([waiting?.draft.key]);
    expect(screen.queryByRole('link', { name: /还没有发送/ })).not.toBeInTheDocument();
  });

  it('whose browser has kept nothing is told that there is no line', async () => {
    noLine();
    openAt('/my-people');
    expect(await screen.findByText(/网络不通，请检查连接后重试/)).toBeVisible();
    expect(screen.queryByLabelText('密码')).not.toBeInTheDocument();
  });
});
