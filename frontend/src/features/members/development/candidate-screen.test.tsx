import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { CandidateScreen } from './candidate-screen';
import type { Candidate } from './stages';

const id = '019b0000-0000-7000-8000-0000000000c1';
const path = `/api/v1/candidates/${id}`;

const step = (changes: Partial<Candidate['steps'][number]>): Candidate['steps'][number] => ({
  code: 'activistNotice',
  kind: 'notice',
  by: 'branch',
  chinese: '积极分子公示（一榜）',
  english: 'First notice',
  before: 'activist',
  days: 5,
  isNow: true,
  on: null,
  until: null,
  passed: null,
  evidence: null,
  byName: null,
  mayTake: true,
  ...changes,
});

const aCandidate = (changes: Partial<Candidate> = {}): Candidate => ({
  id,
  version: 3,
  personId: '019b0000-0000-7000-8000-00000000000a',
  personName: '阿不都·𠮷',
  orgId: '019b0000-0000-7000-8000-000000000002',
  orgName: '大塘村党支部',
  stage: 'applicant',
  nextStage: 'activist',
  appliedOn: '2025-01-05',
  activistOn: null,
  targetOn: null,
  admittedOn: null,
  endedOn: null,
  endReason: null,
  postLevel: 'frontLine',
  employer: '青川电子厂',
  employedOn: '2024-01-01',
  home: '红星村民委员会',
  packName: '民科园',
  tenureYears: 3,
  activistMonths: 12,
  steps: [
    step({}),
    step({
      code: 'newsToHome',
      kind: 'letter',
      chinese: '向家乡报喜',
      before: null,
      days: null,
      isNow: false,
    }),
  ],
  missing: [
    { code: 'tenure', chinese: '进入现单位须满3年，到2027-01-01才满', english: '3 years' },
    { code: 'activistNotice', chinese: '积极分子公示（一榜）：尚未办理', english: 'not done' },
  ],
  mayAdvance: true,
  mayExcept: false,
  tenureException: null,
  ...changes,
});

const operations = [
  'exceptFromTenure',
  'getCandidate',
  'editCandidate',
  'recordCandidateStep',
  'advanceCandidate',
  'endCandidate',
  'getGoodNews',
] as const;

const open = (allowed: readonly (typeof operations)[number][] = operations) =>
  renderScreen(<CandidateScreen />, {
    at: `/candidates/${id}`,
    path: '/candidates/:candidateId',
    session: { operations: [...allowed] },
  });

describe('The way into the party', () => {
  it('says what is missing for the next stage', async () => {
    answer('get', path, aCandidate());
    open();
    expect(await screen.findByText('进入“入党积极分子”还缺：')).toBeVisible();
    expect(screen.getByText('进入现单位须满3年，到2027-01-01才满')).toBeVisible();
    expect(screen.getByText('积极分子公示（一榜）：尚未办理')).toBeVisible();
    expect(screen.getByRole('button', { name: '确定为入党积极分子' })).toBeDisabled();
  });

  it('is excepted from the years by the committee, for a reason that is shown', async () => {
    answer('get', path, aCandidate({ mayExcept: true }));
    const excepted = vi.fn();
    answer('post', `${path}/tenure-exception`, async (request) => {
      excepted(await request.json());
      const tenureException = { on: '2026-02-10', reason: '技术骨干', byName: '罗书记' };
      answer('get', path, aCandidate({ mayExcept: true, missing: [], tenureException }));
      return aCandidate();
    });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '准许年限例外' }));
    const form = within(screen.getByRole('dialog', { name: '准许年限例外' }));
    await user.type(form.getByLabelText('理由'), '技术骨干');
    await user.click(form.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('2026-02-10 罗书记：技术骨干')).toBeVisible();
    expect(screen.getByRole('button', { name: '撤回年限例外' })).toBeVisible();
    expect(excepted).toHaveBeenCalledWith({ on: '2026-02-10', reason: '技术骨干', granted: true });
  });

  it('leaves to the committee what is for the committee', async () => {
    const review = step({ code: 'committeeReview', kind: 'review', by: 'committee', mayTake: false });
    answer(
      'get',
      path,
      aCandidate({ stage: 'activist', nextStage: 'target', mayAdvance: false, missing: [], steps: [review] }),
    );
    open();
    expect(await screen.findByText('由上级党委确定为发展对象。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '确定为发展对象' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '登记' })).not.toBeInTheDocument();
  });

  it('takes a step with its days and evidence', async () => {
    answer('get', path, aCandidate());
    const taken = vi.fn();
    answer('post', `${path}/steps`, async (request) => {
      taken(await request.json(), request.headers.get('if-match'));
      return aCandidate();
    });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '登记' }));
    const form = screen.getByRole('dialog', { name: '积极分子公示（一榜）' });
    await user.type(within(form).getByLabelText('佐证材料'), '村务公开栏照片');
    await user.click(within(form).getByRole('button', { name: '提交' }));
    await vi.waitFor(() =>
      expect(taken).toHaveBeenCalledWith(
        { code: 'activistNotice', on: '2026-02-10', passed: true, evidence: '村务公开栏照片' },
        '"3"',
      ),
    );
  });

  it('shows why the gate is shut', async () => {
    answer('get', path, aCandidate({ missing: [] }));
    answer('post', `${path}/advance`, () =>
      refusal(422, 'members.gate_shut', { detail: '还不能进入下一阶段：进入现单位须满3年。' }),
    );
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '确定为入党积极分子' }));
    const form = screen.getByRole('dialog', { name: '确定为入党积极分子' });
    await user.click(within(form).getByRole('button', { name: '提交' }));
    expect(await screen.findByText('还不能进入下一阶段：进入现单位须满3年。')).toBeVisible();
  });

  it('prints the letters of good news after the admission', async () => {
    answer(
      'get',
      path,
      aCandidate({
        stage: 'probationary',
        nextStage: null,
        missing: [],
        steps: [
          step({ code: 'newsToHome', kind: 'letter', chinese: '向家乡报喜', before: null, days: null }),
        ],
      }),
    );
    open();
    expect(await screen.findByRole('link', { name: '打印喜报' })).toHaveAttribute(
      'href',
      `/candidates/${id}/letters/newsToHome`,
    );
    expect(screen.queryByText(/还缺/)).not.toBeInTheDocument();
  });

  it('offers nobody what they may not do', async () => {
    answer('get', path, aCandidate());
    open(['getCandidate']);
    expect(await screen.findByText('大塘村党支部', { selector: 'dd' })).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
