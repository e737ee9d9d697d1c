import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { BoardScreen } from './board-screen';
import { aBranch, aHelper, aPerson } from './testing';

const coverage = {
  on: '2026-02-10',
  branches: 2,
  branchesLinked: 1,
  places: 2,
  placesLinked: 2,
  links: 2,
  helpers: 1,
  beneficiaries: 1,
  pairs: 1,
  recognised: 5,
  recognisedPaired: 1,
};

const operations = ['getCoverage', 'assignPairs', 'assignBranchLinks', 'proposePairs', 'listBoardHelpers'];

const postAt = (organisationType: string) => ({
  operations,
  posts: [
    {
      role: 'countyDepartment',
      organisationId: '019b0000-0000-7000-8000-000000000009',
      organisationName: '县农业农村局党支部',
      organisationType,
    } as const,
  ],
});

const county = postAt('countyDepartment');

describe('The pairing board', () => {
  beforeEach(() => {
    answer('get', '/api/v1/pairing-coverage', coverage);
    answer('get', '/api/v1/pairing-board/branches', { items: [aBranch()], next: null });
    answer('get', '/api/v1/pairing-board/helpers', { items: [aHelper()], next: null });
    answer('get', '/api/v1/pairing-board/people', { items: [aPerson()], next: null });
  });

  it('names who is missing on either side', async () => {
    renderScreen(<BoardScreen />, { at: '/?view=people', session: county });
    expect(await screen.findByText('共 5，还差 4')).toBeVisible();
    expect(await screen.findByText('共 2，全覆盖')).toBeVisible();
    const row = await screen.findByRole('row', { name: /孙大勇/ });
    expect(within(row).getByText('尚未结对')).toBeVisible();
  });

  it('pairs the selected people with a helper who has room', async () => {
    const sent: unknown[] = [];
    answer('post', '/api/v1/pairs', async (request) => {
      sent.push(await request.json());
      return { items: [{}] };
    });
    const { user } = renderScreen(<BoardScreen />, { at: '/?view=people', session: county });
    await user.click(await screen.findByRole('checkbox', { name: /选择 1/ }));
    await user.click(screen.getByRole('button', { name: '结对到…' }));
    const drawer = await screen.findByRole('dialog', { name: '为 1 人选择帮扶人' });
    await user.click(within(drawer).getByRole('combobox', { name: '机关党支部' }));
    await user.click(await screen.findByTitle('县农业农村局党支部'));
    await user.click(within(drawer).getByRole('combobox', { name: '帮扶人' }));
    await user.click(await screen.findByTitle('安和平（已帮 0 人，还可帮 3 人）'));
    await user.click(within(drawer).getByRole('button', { name: '直接下达' }));

    expect(await screen.findByText('已结对 1 对')).toBeVisible();
    expect(sent).toEqual([
      { items: [{ helperId: aHelper().personId, beneficiaryId: aPerson().personId, kind: 'member' }] },
    ]);
    expect(screen.queryByText(/已选/)).not.toBeInTheDocument();
  });

  it('takes a person dropped on a helper, and shows why the server refuses', async () => {
    answer('post', '/api/v1/pairs', () => refusal(422, 'pairing.helper_at_capacity', { detail: '达到上限' }));
    const { user } = renderScreen(<BoardScreen />, { at: '/?view=people', session: county });
    await user.click(await screen.findByRole('button', { name: '展开县农业农村局党支部的帮扶人' }));
    const helper = (await screen.findByText('安和平')).closest('li');
    const handle = await screen.findByTitle('拖动孙大勇到帮扶方');
    const data = new Map<string, string>();
    const dataTransfer = {
      setData: (type: string, value: string) => data.set(type, value),
      getData: (type: string) => data.get(type) ?? '',
      get types() {
        return [...data.keys()];
      },
    };
    fireEvent.dragStart(handle, { dataTransfer });
    fireEvent.dragOver(helper ?? document.body, { dataTransfer });
    fireEvent.drop(helper ?? document.body, { dataTransfer });

    const drawer = await screen.findByRole('dialog', { name: '为 1 人选择帮扶人' });
    await user.click(within(drawer).getByRole('button', { name: '直接下达' }));
    expect(await within(drawer).findByText('达到上限')).toBeVisible();
  });

  it('counts only what the reach holds, and offers a village nothing that the server refuses', async () => {
    answer('get', '/api/v1/pairing-coverage', { ...coverage, branches: 0, branchesLinked: 0 });
    renderScreen(<BoardScreen />, { at: '/?view=people', session: postAt('villageBranch') });
    expect(await screen.findByRole('row', { name: /孙大勇/ })).toBeVisible();
    expect(await screen.findByText('县农业农村局党支部')).toBeVisible();
    expect(screen.queryByText('已联村的机关支部')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /展开/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('checkbox', { name: /选择/ })).not.toBeInTheDocument();
  });

  it('suggests a branch for each village, and issues what the department agrees to', async () => {
    const named = (number: number, name: string) => ({
      id: `019b0000-0000-7000-8000-0000000001${String(number)}`,
      name,
    });
    const reason = { chinese: '单位职能对应该村 3 人的需求“技术指导”。', english: 'Fits.' };
    answer('get', '/api/v1/pairing-board/places', { items: [], next: null });
    answer('post', '/api/v1/branch-links/matching-preview', {
      lines: [
        {
          branch: named(10, '县科技局党支部'),
          place: named(20, '王家村'),
          cost: 10,
          reason,
          alternatives: [],
        },
        {
          branch: named(11, '县水利局党支部'),
          place: named(21, '李家村'),
          cost: 30,
          reason,
          alternatives: [],
        },
      ],
      without: [],
    });
    const sent: unknown[] = [];
    answer('post', '/api/v1/branch-links', async (request) => {
      sent.push(await request.json());
      return { items: [{}] };
    });
    const session = { ...county, operations: [...operations, 'previewLinkMatching'] };
    const { user } = renderScreen(<BoardScreen />, { session });
    await user.click(await screen.findByRole('button', { name: '推荐联系部门' }));
    const drawer = await screen.findByRole('dialog', { name: '推荐部门帮村' });
    await user.click(within(drawer).getByRole('checkbox', { name: '李家村' }));
    await user.click(within(drawer).getByRole('button', { name: '下达 1 项' }));
    expect(await screen.findByText(/已联系|已联/)).toBeVisible();
    expect(sent).toEqual([{ items: [{ branchId: named(10, '').id, placeId: named(20, '').id }] }]);
  });

  it('lets those who may only look look', async () => {
    renderScreen(<BoardScreen />, { at: '/?view=people', session: { operations: ['getCoverage'] } });
    expect(await screen.findByRole('row', { name: /孙大勇/ })).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: /选择/ })).not.toBeInTheDocument();
  });
});
