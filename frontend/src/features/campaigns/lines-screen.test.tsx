import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { LinesScreen } from './lines-screen';
import { aLine, aRound } from './testing';

const rights = [
  'listCampaignLines',
  'recordReceipt',
  'returnGift',
  'correctReceipt',
  'strikeCampaignLine',
] as const;

const open = (lines: unknown[], stage: 'listing' | 'visiting' | 'closed' = 'visiting') => {
  answer('get', '/api/v1/campaigns', { items: [aRound({ stage })] });
  answer('get', '/api/v1/campaign-lines', { items: lines, next: null });
  return renderScreen(<LinesScreen />, {
    at: '/campaign-lines',
    path: '/campaign-lines',
    session: { operations: [...rights] },
  });
};

describe('Lists and receipts of a round', () => {
  it('take a receipt in two taps where the person received it in cash', async () => {
    const sent: unknown[] = [];
    answer('post', `/api/v1/campaign-lines/${aLine().line.id}/receipt`, async (request) => {
      sent.push(await request.json());
      return {};
    });
    const { user } = open([aLine()]);
    expect(await screen.findByText('新中国成立前入党老党员')).toBeVisible();
    expect(screen.getByText('另属：生活困难党员')).toBeVisible();

    await user.click(await screen.findByRole('button', { name: '登记签领' }));
    const drawer = await screen.findByRole('dialog', { name: '登记签领：李开国' });
    await user.click(within(drawer).getByRole('button', { name: '提交' }));

    expect(await screen.findByText('已登记签领')).toBeVisible();
    expect(sent).toEqual([
      { receipt: { means: 'cash', on: '2026-02-10', receiver: null, relation: null, cardTail: null } },
    ]);
  });

  it('take four digits of an account and no more', async () => {
    const sent: unknown[] = [];
    answer('post', `/api/v1/campaign-lines/${aLine().line.id}/receipt`, async (request) => {
      sent.push(await request.json());
      return {};
    });
    const { user } = open([aLine()]);
    await user.click(await screen.findByRole('button', { name: '登记签领' }));
    const drawer = await screen.findByRole('dialog');
    await user.click(within(drawer).getByText('他人代领'));
    await user.type(within(drawer).getByLabelText('代领人姓名'), '李小国');
    await user.type(within(drawer).getByLabelText('与本人关系'), '儿子');
    await user.click(within(drawer).getByText('银行卡'));
    await user.type(within(drawer).getByLabelText('账号后四位'), '62220011');
    expect(within(drawer).getByLabelText('账号后四位')).toHaveValue('6222');
    await user.click(within(drawer).getByRole('button', { name: '提交' }));

    expect(await screen.findByText('已登记签领')).toBeVisible();
    expect(sent).toEqual([
      {
        receipt: { means: 'card', on: '2026-02-10', receiver: '李小国', relation: '儿子', cardTail: '6222' },
      },
    ]);
  });

  it('offer what the stage allows', async () => {
    open([aLine()], 'listing');
    expect(await screen.findByRole('button', { name: '移出名单' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '登记签领' })).not.toBeInTheDocument();
  });

  it('are corrected in the open when the round is closed', async () => {
    const sent: unknown[] = [];
    answer('post', `/api/v1/campaign-lines/${aLine().line.id}/correct`, async (request) => {
      sent.push(await request.json());
      return {};
    });
    const { user } = open([aLine({ state: 'given', means: 'cash', closedOn: '2027-01-20' })], 'closed');
    await user.click(await screen.findByRole('button', { name: '更正' }));
    const drawer = await screen.findByRole('dialog', { name: '更正：李开国' });
    await user.type(within(drawer).getByLabelText('更正原因'), '误登记');
    await user.click(within(drawer).getByText('没有发放'));
    await user.click(within(drawer).getByRole('button', { name: '提交' }));
    expect(await screen.findByText('已更正，原登记内容保留在案')).toBeVisible();
    expect(sent).toEqual([{ reason: '误登记', receipt: null }]);
  });

  it('say that there is nobody, and what went wrong', async () => {
    open([]);
    expect(await screen.findByText('没有符合条件的名单')).toBeVisible();
  });

  it('say why they cannot be shown', async () => {
    answer('get', '/api/v1/campaigns', { items: [] });
    answer('get', '/api/v1/campaign-lines', () => refusal(403, 'access.forbidden'));
    renderScreen(<LinesScreen />, { at: '/campaign-lines', path: '/campaign-lines' });
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
