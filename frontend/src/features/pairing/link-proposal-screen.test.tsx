import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { LinkProposalScreen } from './link-proposal-screen';
import { LinkProposalsScreen } from './link-proposals-screen';
import { aBranch, aLinkProposal } from './testing';

const path = '/api/v1/link-proposals/:proposalId';
const view = aLinkProposal();
const line = view.lines[0];
const opened = {
  at: `/link-proposals/${view.proposal.id}`,
  path: '/link-proposals/:proposalId',
  session: {
    operations: [
      'listLinkProposals' as const,
      'getLinkProposal' as const,
      'proposeLinkMatching' as const,
      'solveLinkProposal' as const,
      'chooseLinkBranch' as const,
      'decideLinkLines' as const,
      'issueLinkProposal' as const,
      'undoLinkProposal' as const,
      'dropLinkProposal' as const,
    ],
  },
};

describe('Which branch for which village', () => {
  beforeEach(() => {
    answer('get', path, view);
    answer('get', '/api/v1/pairing-board/branches', { items: [aBranch()], next: null });
  });

  it('says which branch and why, and locks and excludes with the version that was seen', async () => {
    const sent: unknown[] = [];
    answer('post', `${path}/decide`, async (request) => {
      sent.push([await request.json(), request.headers.get('If-Match')]);
      return {};
    });
    const { user } = renderScreen(<LinkProposalScreen />, opened);
    expect(await screen.findByText('同县，目前没有联系的村。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '锁定 王家村 县科技局党支部' }));
    expect(await screen.findByText('已锁定王家村')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '排除 王家村 县科技局党支部' }));
    expect(await screen.findByText('已排除县科技局党支部联系王家村，可在下方恢复')).toBeVisible();
    const links = [{ branchId: line?.branch?.id, placeId: line?.place.id }];
    expect(sent).toEqual([
      [{ links, kind: 'locked', holds: true }, '"3"'],
      [{ links, kind: 'excluded', holds: true }, '"3"'],
    ]);
  });

  it('gives another branch, and shows why one is refused', async () => {
    answer('post', `${path}/lines/:lineId/choose`, () =>
      refusal(422, 'pairing.branch_at_capacity', { detail: '该支部名额已满' }),
    );
    const { user } = renderScreen(<LinkProposalScreen />, opened);
    await user.click(await screen.findByRole('button', { name: '换支部 王家村 县科技局党支部' }));
    const drawer = await screen.findByRole('dialog', { name: '为王家村换联系支部' });
    expect(within(drawer).getByText('整体代价 +30')).toBeVisible();
    await user.click(within(drawer).getByRole('button', { name: '选用 县水利局党支部' }));
    expect(await within(drawer).findByText('该支部名额已满')).toBeVisible();
  });

  it('says whom issuing tells before it issues', async () => {
    answer('get', `${path}/issue-preview`, { links: 1, branches: 1, notices: 2, lapsed: [] });
    answer('post', `${path}/issue`, { links: 1, notices: 2, lapsed: [] });
    const { user } = renderScreen(<LinkProposalScreen />, opened);
    await user.click(await screen.findByRole('button', { name: '全部下达' }));
    const dialog = await screen.findByRole('dialog', { name: '下达部门帮村方案' });
    expect(await within(dialog).findByText(/发出 2 条通知/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: '全部下达' }));
    expect(await screen.findByText('已下达 1 项，发出 2 条通知')).toBeVisible();
  });

  it('takes back what was issued, and says why where it cannot', async () => {
    const proposal = { ...view.proposal, state: 'issued' as const };
    answer('get', path, aLinkProposal({ proposal, acts: ['undo'] }));
    answer('post', `${path}/undo`, () => refusal(422, 'pairing.links_used', { detail: '已有走访' }));
    const { user } = renderScreen(<LinkProposalScreen />, opened);
    await user.click(await screen.findByRole('button', { name: '整体撤回' }));
    const dialog = await screen.findByRole('dialog', { name: '撤回这次下达？' });
    await user.click(within(dialog).getByRole('button', { name: '整体撤回' }));
    expect(await screen.findByText('已有走访')).toBeVisible();
    expect(screen.queryByRole('button', { name: /锁定/ })).not.toBeInTheDocument();
  });

  it('shows the empty list, and that the right is missing', async () => {
    answer('get', '/api/v1/link-proposals', { items: [], next: null });
    renderScreen(<LinkProposalsScreen />, { ...opened, at: '/link-proposals', path: '/link-proposals' });
    expect(await screen.findByText('还没有部门帮村方案')).toBeVisible();
    answer('get', path, () => refusal(403, 'access.forbidden'));
    renderScreen(<LinkProposalScreen />, opened);
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
