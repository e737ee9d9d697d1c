import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { HotlineCaseScreen } from './hotline-case-screen';
import { PublicFundsScreen } from './public-funds-screen';

const fundId = '019b0000-0000-7000-8000-00000000f001';
const caseId = '019b0000-0000-7000-8000-00000000f002';

const statement: Schema<'DisclosureStatement'> = {
  fundName: '东乡专户',
  organisationName: '东乡党委',
  from: '2026-01-01',
  to: '2026-03-31',
  opening: 0,
  income: 500_000,
  moved: 0,
  used: 120_000,
  closing: 380_000,
  sources: [
    {
      source: 'partyDues',
      chinese: '党费',
      english: 'Party dues',
      opening: 0,
      income: 500_000,
      moved: 0,
      used: 120_000,
      closing: 380_000,
    },
  ],
  uses: [{ purpose: 'grant', chinese: '救助', english: 'Grants', amount: 120_000, people: 3 }],
  recipients: [],
};

const aCase: Schema<'HotlineCaseView'> = {
  id: caseId,
  version: 3,
  fundId,
  fundName: '东乡专户',
  channel: 'web',
  subject: 'payment',
  reference: null,
  text: '救助款没有发到手里',
  state: 'answered',
  receivedOn: '2026-03-01',
  dueOn: '2026-03-31',
  overdue: false,
  recordedByName: null,
  ownerName: '周同志',
  finding: 'confirmed',
  answer: '已补发。',
  answeredByName: '周同志',
  answeredOn: '2026-03-05',
  reason: null,
  closedByName: null,
  closedOn: null,
  mayTake: false,
  mayAnswer: false,
  mayClose: true,
};

function openPublic(items: object[]) {
  answer('get', '/api/v1/public/funds', {
    countyName: '示例县',
    funds: [
      { id: fundId, name: '东乡专户', organisationName: '东乡党委', phone: '12380', letterBox: '大门口' },
    ],
  });
  answer('get', '/api/v1/public/disclosures', { items, next: null });
  return renderScreen(<PublicFundsScreen />, { session: { user: null, posts: [] } });
}

describe('The public page of the funds', () => {
  it('tells sources, uses, numbers of people and where to call', async () => {
    openPublic([{ id: caseId, fundId, publishedOn: '2026-04-02', statement }]);
    expect(await screen.findByRole('heading', { name: '东乡专户' })).toBeVisible();
    expect(screen.getByText(/12380/)).toBeVisible();
    expect(screen.getByRole('row', { name: /救助 1,200.00 3/ })).toBeVisible();
  });

  it('takes a report without a name and hands out the code', async () => {
    const { user } = openPublic([]);
    let sent: unknown;
    answer('post', '/api/v1/public/reports', async (request: Request) => {
      sent = await request.json();
      return { code: '7KQM-2XWA-9RTE', receivedOn: '2026-03-10', dueOn: '2026-04-09' };
    });
    await user.click(await screen.findByRole('button', { name: '反映问题' }));
    const form = await screen.findByRole('dialog');
    await user.type(within(form).getByLabelText('反映内容'), '救助款没有发到手里');
    await user.click(within(form).getByRole('button', { name: '提交' }));
    expect(await screen.findByText('7KQM-2XWA-9RTE')).toBeVisible();
    expect(sent).toMatchObject({ fundId, subject: 'payment', text: '救助款没有发到手里' });
  });

  it('says when nothing is published, and when a code is unknown', async () => {
    const { user } = openPublic([]);
    expect(await screen.findByText('目前没有公开的收支情况')).toBeVisible();
    answer('post', '/api/v1/public/report-answers', () =>
      refusal(404, 'funds.hotline_code_unknown', { detail: '没有找到这个查询码' }),
    );
    await user.click(screen.getByRole('button', { name: '查看答复' }));
    const form = await screen.findByRole('dialog');
    await user.type(within(form).getByLabelText('查询码'), 'ABCD');
    await user.click(within(form).getByRole('button', { name: '查看' }));
    expect(await within(form).findByText('没有找到这个查询码')).toBeVisible();
  });
});

describe('A report', () => {
  it('is closed by another than who answered', async () => {
    answer('get', `/api/v1/hotline-cases/${caseId}`, aCase);
    let version: string | null = null;
    answer('post', `/api/v1/hotline-cases/${caseId}/closing`, (request: Request) => {
      version = request.headers.get('If-Match');
      return { ...aCase, state: 'closed', mayClose: false };
    });
    const { user } = renderScreen(<HotlineCaseScreen />, {
      at: `/hotline/${caseId}`,
      path: '/hotline/:hotlineCaseId',
      session: { operations: ['getHotlineCase', 'closeHotlineCase', 'sendBackHotlineAnswer'] },
    });
    await user.click(await screen.findByRole('button', { name: '核对办结' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '核对办结' }));
    await screen.findByText('已补发。');
    expect(version).toBe('"3"');
  });
});
