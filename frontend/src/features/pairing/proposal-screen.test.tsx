import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { ProposalScreen } from './proposal-screen';
import { ProposalsScreen } from './proposals-screen';
import { aBranch, aHelper, aLine, aProposal, aProposalRow } from './testing';

const operations = [
  'listMatchingProposals',
  'getMatchingProposal',
  'proposeMatching',
  'solveMatchingProposal',
  'chooseProposalHelper',
  'lockProposalLines',
  'excludeProposalPairs',
  'issueMatchingProposal',
  'dropMatchingProposal',
  'exportMatchingProposal',
] as const;

const path = '/api/v1/matching-proposals/:proposalId';
const id = aProposalRow().id;
const opened = {
  at: `/matching-proposals/${id}`,
  path: '/matching-proposals/:proposalId',
  session: { operations: [...operations] },
};

describe('A matching proposal', () => {
  beforeEach(() => {
    answer('get', path, aProposal());
    answer('get', `${path}/lines`, { items: [aLine()], next: null });
    answer('get', '/api/v1/organisations', { items: [], next: null });
    answer('get', '/api/v1/pairing-board/branches', { items: [aBranch()], next: null });
    answer('get', '/api/v1/pairing-board/helpers', { items: [aHelper()], next: null });
  });

  it('says who could help whom and why', async () => {
    renderScreen(<ProposalScreen />, opened);
    const row = await screen.findByRole('row', { name: /孙大勇/ });
    expect(within(row).getByText('安和平')).toBeVisible();
    expect(within(row).getByText('同县，目前没有帮扶对象。')).toBeVisible();
    expect(within(row).getByText('推荐')).toBeVisible();
  });

  it('locks and excludes a line with the version that was seen', async () => {
    const sent: unknown[] = [];
    answer('post', `${path}/lock`, async (request) => {
      sent.push([await request.json(), request.headers.get('If-Match')]);
      return {};
    });
    answer('post', `${path}/exclude`, async (request) => {
      sent.push(await request.json());
      return {};
    });
    const { user } = renderScreen(<ProposalScreen />, opened);
    await user.click(await screen.findByRole('button', { name: '锁定 孙大勇' }));
    expect(await screen.findByText('已锁定 1 行')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '排除 孙大勇' }));
    expect(await screen.findByText('已排除 1 对，可在下方恢复')).toBeVisible();
    const line = aLine();
    expect(sent).toEqual([
      [{ lineIds: [line.id], locked: true }, '"3"'],
      { pairs: [{ helperId: line.helper?.id, beneficiaryId: line.beneficiary.id }], excluded: true },
    ]);
  });

  it('says that it is stale and offers to solve it anew', async () => {
    answer('get', path, aProposal({ stale: ['people', 'policy'] }));
    let solved = 0;
    answer('post', `${path}/solve`, () => {
      solved += 1;
      return aProposal();
    });
    const { user } = renderScreen(<ProposalScreen />, opened);
    const alert = await screen.findByText(/求解以后情况有变：帮扶对象，政策包/);
    const box = alert.closest<HTMLElement>('.ant-alert') ?? document.body;
    await user.click(within(box).getByRole('button', { name: '重新求解' }));
    expect(await screen.findByText('已重新求解')).toBeVisible();
    expect(solved).toBe(1);
  });

  it('marks what differs and leads to it', async () => {
    const former = { id, name: '白建国', organisationId: id, organisationName: '县农业农村局党支部' };
    const row = aProposalRow({ solutions: 2, lines: { ...aProposalRow().lines, changed: 1 } });
    answer('get', path, aProposal({ proposal: row }));
    answer('get', `${path}/lines`, { items: [aLine({ changed: true, former })], next: null });
    renderScreen(<ProposalScreen />, opened);
    expect(await screen.findByText('原：白建国')).toBeVisible();
    expect(screen.getByRole('link', { name: /较上次变化/ })).toHaveAttribute(
      'href',
      expect.stringContaining('changed=true'),
    );
  });

  it('gives another helper of those named, and shows why one put by hand is refused', async () => {
    const sent: unknown[] = [];
    answer('post', `${path}/lines/:lineId/choose`, async (request) => {
      sent.push(await request.json());
      return sent.length === 1 ? refusal(422, 'pairing.related', { detail: '是同一家庭成员' }) : aProposal();
    });
    const { user } = renderScreen(<ProposalScreen />, opened);
    await user.click(await screen.findByRole('button', { name: '换人 孙大勇' }));
    const drawer = await screen.findByRole('dialog', { name: '为孙大勇换帮扶人' });
    expect(within(drawer).getByText('整体代价 +30')).toBeVisible();
    await user.click(within(drawer).getByRole('button', { name: '选用 白建国' }));
    expect(await within(drawer).findByText('是同一家庭成员')).toBeVisible();
    await user.click(within(drawer).getByRole('combobox', { name: '机关党支部' }));
    await user.click(await screen.findByTitle('县农业农村局党支部'));
    await user.click(within(drawer).getByRole('combobox', { name: '帮扶人' }));
    await user.click(await screen.findByTitle('安和平（已帮 0 人，还可帮 3 人）'));
    await user.click(within(drawer).getByRole('button', { name: '指定并重新求解' }));
    expect(await screen.findByText('已选用并锁定，其余已重新求解')).toBeVisible();
    expect(sent).toEqual([
      { helperId: aLine().alternatives[0]?.helper.id },
      { helperId: aHelper().personId },
    ]);
  });

  it('names how many messages go out before it issues, and the lines that hold no more', async () => {
    answer('get', `${path}/issue-preview`, {
      pairs: 4,
      helpers: 2,
      notices: 7,
      lapsed: [
        {
          id,
          helper: '安和平',
          beneficiary: '王守田',
          code: 'pairing.already_paired',
          reason: { chinese: '两人已结对', english: 'Paired already' },
        },
      ],
    });
    const sent: unknown[] = [];
    answer('post', `${path}/issue`, async (request) => {
      sent.push(await request.json());
      return { pairs: 4, notices: 7, lapsed: [] };
    });
    const { user } = renderScreen(<ProposalScreen />, opened);
    await user.click(await screen.findByRole('button', { name: '全部下达' }));
    const dialog = await screen.findByRole('dialog', { name: '下达配对方案' });
    expect(await within(dialog).findByText(/发出 7 条通知/)).toBeVisible();
    expect(within(dialog).getByText('安和平 — 王守田：两人已结对')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: '只下达其余 4 对' }));
    expect(await screen.findByText('已下达 4 对，发出 7 条通知')).toBeVisible();
    expect(sent).toEqual([{ rest: true }]);
  });

  it('restores what was excluded', async () => {
    const { helper, beneficiary } = aLine();
    answer('get', path, aProposal({ excluded: helper === null ? [] : [{ helper, beneficiary }] }));
    const sent: unknown[] = [];
    answer('post', `${path}/exclude`, async (request) => {
      sent.push(await request.json());
      return {};
    });
    const { user } = renderScreen(<ProposalScreen />, opened);
    await user.click(await screen.findByRole('button', { name: '恢复 安和平 孙大勇' }));
    expect(await screen.findByText('已恢复 1 对')).toBeVisible();
    expect(sent).toEqual([
      { pairs: [{ helperId: helper?.id, beneficiaryId: beneficiary.id }], excluded: false },
    ]);
  });

  it('lets an issued one be read only', async () => {
    answer('get', path, aProposal({ proposal: aProposalRow({ state: 'issued' }), acts: [] }));
    answer('get', `${path}/lines`, { items: [aLine({ state: 'issued', pairId: id })], next: null });
    renderScreen(<ProposalScreen />, opened);
    expect(await screen.findByRole('link', { name: '孙大勇' })).toHaveAttribute('href', `/pairs/${id}`);
    expect(screen.queryByRole('button', { name: /全部下达|重新求解|锁定|换人/ })).not.toBeInTheDocument();
  });

  it('says so when there is none', async () => {
    answer('get', path, () => refusal(404, 'pairing.proposal_not_found'));
    renderScreen(<ProposalScreen />, opened);
    expect(await screen.findByText('没有找到')).toBeVisible();
  });

  it('shows when everybody has a helper', async () => {
    answer('get', `${path}/lines`, { items: [], next: null });
    renderScreen(<ProposalScreen />, opened);
    expect(await screen.findByText('没有需要配对的人')).toBeVisible();
  });
});

describe('The list of proposals', () => {
  it('makes one of a part of the county and opens it', async () => {
    answer('get', '/api/v1/matching-proposals', { items: [], next: null });
    answer('get', '/api/v1/organisations', {
      items: [{ id, name: '东乡党委' }],
      next: null,
    });
    answer('get', '/api/v1/pairing-board/branches', { items: [aBranch()], next: null });
    const sent: unknown[] = [];
    answer('post', '/api/v1/matching-proposals', async (request) => {
      sent.push(await request.json());
      return aProposal();
    });
    const { user, router } = renderScreen(<ProposalsScreen />, {
      at: '/matching-proposals',
      path: '/matching-proposals',
      session: { operations: [...operations] },
    });
    expect(await screen.findByText('还没有配对方案')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '生成方案' }));
    const drawer = await screen.findByRole('dialog', { name: '生成配对方案' });
    await user.click(within(drawer).getByRole('combobox', { name: '帮扶对象所在乡镇' }));
    await user.click(await screen.findByTitle('东乡党委'));
    await user.click(within(drawer).getByRole('button', { name: '生成方案' }));
    expect(await screen.findByText('方案已生成')).toBeVisible();
    expect(sent).toEqual([{ peopleOf: id, helpersOf: null }]);
    await waitFor(() => expect(router.state.location.pathname).toBe(`/matching-proposals/${id}`));
  });

  it('lists what was made', async () => {
    answer('get', '/api/v1/matching-proposals', { items: [aProposalRow()], next: null });
    renderScreen(<ProposalsScreen />, { session: { operations: ['listMatchingProposals'] } });
    const row = await screen.findByRole('row', { name: /全县/ });
    expect(within(row).getByText('调整中')).toBeVisible();
    expect(screen.queryByRole('button', { name: '生成方案' })).not.toBeInTheDocument();
  });
});
