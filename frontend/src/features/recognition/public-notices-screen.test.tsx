import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { PublicNoticesScreen } from './public-notices-screen';

const notice = {
  id: '019b0000-0000-7000-8000-00000000f001',
  maskedName: '张*',
  branchName: '青石村党支部',
  townshipName: '东乡党委',
  tier: 'considerable',
  amount: 100_000,
  from: '2026-03-10',
  until: '2026-03-17',
  hotline: '120-1234567',
  receivingUnit: '旗委组织部',
  underObjection: false,
};

function open(items: object[] = [notice]) {
  answer('get', '/api/v1/public/notice-places', { countyName: '示例旗', townships: [] });
  answer('get', '/api/v1/public/notices', { items, next: null });
  return renderScreen(<PublicNoticesScreen />, { session: { user: null, posts: [] } });
}

describe('The public page of notices', () => {
  it('shows masked names, the period and where to object', async () => {
    open();
    expect(await screen.findByRole('heading', { name: '张*' })).toBeVisible();
    expect(screen.getByText('2026-03-10 至 2026-03-17')).toBeVisible();
    expect(screen.getByText('120-1234567')).toBeVisible();
  });

  it('takes an objection without a name and hands out a reference', async () => {
    const { user } = open();
    let sent: unknown;
    answer('post', `/api/v1/public/notices/${notice.id}/objections`, async (request: Request) => {
      sent = await request.json();
      return { reference: 'A1B2C3D4', receivedOn: '2026-03-11' };
    });
    await user.click(await screen.findByRole('button', { name: /提出异议/ }));
    const form = await screen.findByRole('dialog');
    await user.type(within(form).getByLabelText('请写明您了解的情况'), '其家庭收入不实，请核查');
    await user.click(within(form).getByRole('button', { name: '提交' }));
    expect(await screen.findByText(/A1B2C3D4/)).toBeVisible();
    expect(sent).toMatchObject({ text: '其家庭收入不实，请核查' });
  });

  it('says when nothing stands, and when it failed', async () => {
    open([]);
    expect(await screen.findByText('目前没有公示')).toBeVisible();
  });

  it('says so when the notices cannot be read', async () => {
    open();
    answer('get', '/api/v1/public/notices', () => refusal(500, 'server.fault'));
    expect(await screen.findByText('加载失败')).toBeVisible();
  });
});
