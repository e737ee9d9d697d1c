import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { CampaignScreen } from './campaign-screen';
import { CampaignsScreen } from './campaigns-screen';
import { SummaryScreen } from './summary-screen';
import { aRound, aStanding } from './testing';

const path = '/api/v1/campaigns/2027-spring';

const open = (
  operations: readonly ('confirmCampaignList' | 'sendBackCampaignList' | 'lockCampaign')[] = [],
) =>
  renderScreen(<CampaignScreen />, {
    at: '/campaigns/2027-spring',
    path: '/campaigns/:key',
    session: { operations: ['getCampaign', ...operations] },
  });

describe('A round of visits', () => {
  it('says whose part stands where and who is over the budget', async () => {
    answer('get', path, aStanding());
    open();
    expect(await screen.findByRole('heading', { level: 1, name: '元旦春节走访慰问' })).toBeVisible();
    const parts = screen.getByRole('group', { name: '各级名单' });
    expect(within(parts).getByRole('link', { name: '3' })).toHaveAttribute(
      'href',
      `/campaign-lines?campaign=2027-spring&organisationId=${aStanding().parts[0]?.organisationId ?? ''}&confirmation=branch`,
    );
    expect(within(screen.getByRole('group', { name: '预算' })).getByText('1,000.00 元')).toBeVisible();
    expect(screen.queryByRole('button', { name: '确认名单' })).not.toBeInTheDocument();
  });

  it('is sent back to the branch with a reason', async () => {
    const sent: unknown[] = [];
    answer('get', path, aStanding());
    answer('post', '/api/v1/campaign-send-backs', async (request) => {
      sent.push(await request.json());
      return { sentBack: 3 };
    });
    const { user } = open(['sendBackCampaignList']);
    await user.click(await screen.findByRole('button', { name: '退回支部' }));
    const dialog = screen.getByRole('dialog', { name: '退回支部' });
    await user.type(within(dialog).getByRole('textbox'), '漏报一人');
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
    expect(await screen.findByText('已退回 3 人')).toBeVisible();
    expect(sent).toEqual([
      { campaign: '2027-spring', organisationId: aStanding().parts[0]?.organisationId, reason: '漏报一人' },
    ]);
  });

  it('says that there is no list yet, and that there is no such round', async () => {
    answer('get', path, aStanding({ parts: [], budget: [] }));
    open();
    expect(await screen.findByText('本轮还没有名单')).toBeVisible();
    expect(screen.getByText('还没有填写预算')).toBeVisible();
  });

  it('says why it cannot be shown', async () => {
    answer('get', path, () =>
      refusal(422, 'pairing.no_such_campaign', { detail: '没有已启动的这一轮走访慰问' }),
    );
    open();
    expect(await screen.findByText('没有已启动的这一轮走访慰问')).toBeVisible();
  });
});

describe('The rounds of the year', () => {
  it('show their festivals by both calendars', async () => {
    answer('get', '/api/v1/campaigns', {
      items: [
        aRound(),
        aRound({
          key: '2027-july',
          chinese: '七一走访慰问',
          stage: null,
          first: '2027-07-01',
          last: '2027-07-01',
          firstLunar: '五月廿七',
          lastLunar: '五月廿七',
        }),
      ],
    });
    renderScreen(<CampaignsScreen />);
    expect(await screen.findByText('正月初一')).toBeVisible();
    expect(screen.getByRole('link', { name: '查看本轮' })).toHaveAttribute('href', '/campaigns/2027-spring');
    expect(screen.getByText('未启动')).toBeVisible();
  });

  it('say that the pack has none', async () => {
    answer('get', '/api/v1/campaigns', { items: [] });
    renderScreen(<CampaignsScreen />);
    expect(await screen.findByText('本县政策包没有安排节日走访')).toBeVisible();
  });
});

describe('The summary of a round', () => {
  const row = {
    organisationId: aStanding().organisationId,
    name: '东乡党委',
    classes: [{ class: 'needyMember' as const, people: 3, amount: 300000 }],
    people: 3,
    amount: 300000,
    sources: [{ source: 'countyDues' as const, amount: 300000 }],
  };
  const show = () =>
    renderScreen(<SummaryScreen />, {
      at: '/campaigns/2027-spring/summary',
      path: '/campaigns/:key/summary',
    });

  it('opens the list behind each figure', async () => {
    answer('get', '/api/v1/campaigns/2027-spring/summary', {
      key: '2027-spring',
      chinese: '元旦春节走访慰问',
      english: 'New Year and Spring Festival visits',
      organisationId: row.organisationId,
      organisationName: '东乡党委',
      classes: ['needyMember'],
      rows: [row],
      total: row,
      returned: [{ source: 'countyDues', amount: 100000 }],
    });
    show();
    const [figure] = await screen.findAllByRole('link', { name: '3,000.00' });
    expect(figure).toHaveAttribute(
      'href',
      `/campaign-lines?campaign=2027-spring&organisationId=${row.organisationId}&state=given&source=countyDues`,
    );
    expect(screen.getByRole('link', { name: '1,000.00' })).toBeVisible();
  });

  it('says that nothing was given yet', async () => {
    answer('get', '/api/v1/campaigns/2027-spring/summary', {
      key: '2027-spring',
      chinese: '元旦春节走访慰问',
      english: 'New Year and Spring Festival visits',
      organisationId: row.organisationId,
      organisationName: '东乡党委',
      classes: [],
      rows: [],
      total: { ...row, classes: [], people: 0, amount: 0, sources: [] },
      returned: [],
    });
    show();
    expect(await screen.findByText('还没有登记签领')).toBeVisible();
    expect(screen.getByText('没有退回的资金')).toBeVisible();
  });
});
