import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { MyPeopleScreen } from './my-people-screen';
import { aPair } from './testing';

const mine = (changes = {}) => ({
  today: '2026-02-10',
  items: [{ pair: aPair(), nextPlanned: null, openCommitments: [], ...changes }],
});

describe("A helper's own people", () => {
  beforeEach(() => answer('get', '/api/v1/campaigns', { items: [] }));

  it('say who is due, and a visit takes three taps', async () => {
    const sent: unknown[] = [];
    answer('get', '/api/v1/my-people', mine());
    answer('get', '/api/v1/issue-owners', { items: [] });
    answer('post', '/api/v1/visits', async (request) => {
      sent.push(await request.json());
      return {};
    });
    const { user } = renderScreen(<MyPeopleScreen />);
    expect(await screen.findByText('走访已逾期（2026-01-01）')).toBeVisible();

    await user.click(screen.getByRole('button', { name: '登记走访' }));
    const drawer = await screen.findByRole('dialog', { name: '登记走访：王守田' });
    await user.click(within(drawer).getByRole('button', { name: '身体和生活正常。' }));
    await user.click(within(drawer).getByRole('button', { name: '提交' }));

    expect(await screen.findByText('走访已登记')).toBeVisible();
    expect(sent).toEqual([
      {
        pairId: aPair().id,
        occasion: 'regular',
        report: expect.objectContaining({ findings: '身体和生活正常。', on: '2026-02-10' }) as unknown,
      },
    ]);
  });

  it('asks for the findings and keeps the drawer open when the server refuses', async () => {
    answer('get', '/api/v1/my-people', mine());
    answer('get', '/api/v1/issue-owners', { items: [] });
    answer('post', '/api/v1/visits', () =>
      refusal(422, 'pairing.not_held_on', { detail: '不在结对期间', errors: { on: ['不在结对期间'] } }),
    );
    const { user } = renderScreen(<MyPeopleScreen />);
    await user.click(await screen.findByRole('button', { name: '登记走访' }));
    const drawer = await screen.findByRole('dialog');
    await user.click(within(drawer).getByRole('button', { name: '提交' }));
    expect(await within(drawer).findByText('必填')).toBeVisible();

    await user.type(within(drawer).getByLabelText('了解到的情况'), '身体尚好');
    await user.click(within(drawer).getByRole('button', { name: '提交' }));

    expect(await within(drawer).findByText('不在结对期间')).toBeVisible();
  });

  it('says when there is nobody', async () => {
    answer('get', '/api/v1/my-people', { today: '2026-02-10', items: [] });
    renderScreen(<MyPeopleScreen />);
    expect(await screen.findByText('目前没有您的帮扶对象')).toBeVisible();
  });

  it('says when the user may not', async () => {
    answer('get', '/api/v1/my-people', () => refusal(403, 'access.forbidden'));
    renderScreen(<MyPeopleScreen />);
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
