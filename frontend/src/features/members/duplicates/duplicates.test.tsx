import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OperationId, Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { PersonScreen } from '../person-screen';
import { answerStandards, aPerson, personId } from '../testing';
import { CompareScreen } from './compare-screen';
import { DismissalsScreen } from './dismissals-screen';
import { DuplicatesScreen } from './duplicates-screen';
import { MergerScreen } from './merger-screen';
import { MergersScreen } from './mergers-screen';

const otherId = '019b0000-0000-7000-8000-0000000000f2';
const mergerId = '019b0000-0000-7000-8000-0000000000f3';

const aRecord = (changes: Partial<Schema<'RecordView'>> = {}): Schema<'RecordView'> => ({
  id: personId,
  name: '邓大山',
  sex: 'male',
  birthDate: '1950-05-06',
  citizenId: '999901********0013',
  phone: null,
  partyStatus: 'fullMember',
  state: 'active',
  joinedOn: '1975-07-01',
  organisationId: '019b0000-0000-7000-8000-000000000002',
  organisationName: '青石村党支部',
  townshipName: '东坪镇党委',
  tier: null,
  registeredOn: '2026-01-05',
  ...changes,
});

const other = aRecord({
  id: otherId,
  citizenId: null,
  organisationName: '后山村党支部',
  registeredOn: '2026-02-01',
});

const aMerger = (changes: Partial<Schema<'MergerView'>> = {}): Schema<'MergerView'> => ({
  id: mergerId,
  version: 1,
  state: 'inEffect',
  keptId: personId,
  keptName: '邓大山',
  mergedId: otherId,
  mergedName: '邓大山',
  on: '2026-03-11',
  byName: '罗书记',
  reason: '入户核对为同一人',
  filled: ['phone'],
  moved: [{ kind: 'visits', count: 2, names: [] }],
  undoneOn: null,
  undoneByName: null,
  undoReason: null,
  hindrances: [],
  ...changes,
});

describe('Records that may be one person’s', () => {
  const show = (...operations: OperationId[]) =>
    renderScreen(<DuplicatesScreen />, { at: '/duplicates', path: '/duplicates', session: { operations } });

  beforeEach(() =>
    answer('get', '/api/v1/duplicates', { items: [{ record: other, others: [aRecord()] }], next: null }),
  );

  it('are compared, the earlier one to stay', async () => {
    show('listDuplicates', 'previewMerger');
    expect(await screen.findByRole('link', { name: '与邓大山（青石村党支部）比较合并' })).toHaveAttribute(
      'href',
      `/duplicates/compare?keptId=${personId}&otherId=${otherId}`,
    );
    expect(screen.queryByRole('button', { name: /不是同一人/ })).not.toBeInTheDocument();
  });

  it('are said to be two people for a reason', async () => {
    const said = vi.fn();
    answer('post', '/api/v1/duplicates/dismissals', async (request) => {
      said(await request.json());
      return { id: mergerId };
    });
    const { user } = show('listDuplicates', 'dismissDuplicate');
    await user.click(await screen.findByRole('button', { name: '与邓大山（青石村党支部）不是同一人' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByRole('textbox'), '同名同日生');
    await user.click(dialog.getByRole('button', { name: '不是同一人' }));
    expect(await screen.findByText('已登记为两个人')).toBeVisible();
    expect(said).toHaveBeenCalledWith({ personId: otherId, otherId: personId, reason: '同名同日生' });
  });
});

describe('Two records side by side', () => {
  const preview = {
    kept: aRecord(),
    other,
    fills: ['address'],
    keptHolds: [],
    moves: [{ kind: 'ledgerEntries', count: 1, names: ['2026-SQ-000001'] }],
    obstacles: [] as Schema<'Obstacle'>[],
  };
  const show = () =>
    renderScreen(<CompareScreen />, {
      at: `/duplicates/compare?keptId=${personId}&otherId=${otherId}`,
      path: '*',
      session: { operations: ['previewMerger', 'mergeRecords', 'getPerson'] },
    });

  beforeEach(() => {
    answerStandards();
    answer('get', `/api/v1/people/${personId}`, aPerson({ address: null }));
    answer(
      'get',
      `/api/v1/people/${otherId}`,
      aPerson({ id: otherId, phone: '120****0002', address: '后山村1组' }),
    );
  });

  it('say which value stays and what goes along, and are merged for a reason', async () => {
    answer('get', '/api/v1/mergers/preview', preview);
    const merged = vi.fn();
    answer('post', '/api/v1/mergers', async (request) => {
      merged(await request.json());
      return aMerger();
    });
    const { user, router } = show();
    const facts = within(await screen.findByRole('group', { name: '两份档案对照' }));
    expect(facts.getByRole('row', { name: '联系电话 120****0001 120****0002 120****0001' })).toBeVisible();
    expect(facts.getByRole('row', { name: '家庭住址 — 后山村1组 后山村1组 取自并入的档案' })).toBeVisible();
    expect(screen.getByText('1（2026-SQ-000001）')).toBeVisible();
    await user.type(screen.getByLabelText('合并依据'), '入户核对为同一人');
    await user.click(screen.getByRole('button', { name: '确认合并' }));
    await vi.waitFor(() => expect(router.state.location.pathname).toBe(`/people/${personId}`));
    expect(merged).toHaveBeenCalledWith({ keptId: personId, otherId, reason: '入户核对为同一人' });
  });

  it('say what has to be settled first, and may stay the other way round', async () => {
    answer('get', '/api/v1/mergers/preview', {
      ...preview,
      obstacles: [
        { code: 'members.merger_account', chinese: '请先取消关联。', english: 'Unlink it.', names: [] },
      ],
    });
    const { user, router } = show();
    expect(await screen.findByText('请先取消关联。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '确认合并' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '换成保留另一份' }));
    expect(router.state.location.search).toBe(`?keptId=${otherId}&otherId=${personId}`);
  });

  it('show why they are not merged after all', async () => {
    answer('get', '/api/v1/mergers/preview', preview);
    answer('post', '/api/v1/mergers', () =>
      refusal(409, 'recognition.merger_both_have_cases', { detail: '请先办结或撤回其中一份。' }),
    );
    const { user } = show();
    await user.type(await screen.findByLabelText('合并依据'), '同一人');
    await user.click(screen.getByRole('button', { name: '确认合并' }));
    expect(await screen.findByText('请先办结或撤回其中一份。')).toBeVisible();
  });
});

describe('A merger', () => {
  const show = () =>
    renderScreen(<MergerScreen />, {
      at: `/mergers/${mergerId}`,
      path: '/mergers/:mergerId',
      session: { operations: ['getMerger', 'undoMerger'] },
    });

  it('is undone for a reason', async () => {
    answer('get', `/api/v1/mergers/${mergerId}`, aMerger());
    const undone = vi.fn();
    answer('post', `/api/v1/mergers/${mergerId}/undo`, async (request) => {
      undone(await request.json(), request.headers.get('if-match'));
      return aMerger({ state: 'undone', version: 2 });
    });
    const { user } = show();
    expect(await screen.findByText('联系电话')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '撤销合并' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByRole('textbox'), '原是堂兄弟');
    await user.click(dialog.getByRole('button', { name: '撤销合并' }));
    expect(await screen.findByText('已恢复为两份档案')).toBeVisible();
    expect(undone).toHaveBeenCalledWith({ reason: '原是堂兄弟' }, '"1"');
  });

  it('says what stands in the way of its undo', async () => {
    answer(
      'get',
      `/api/v1/mergers/${mergerId}`,
      aMerger({
        hindrances: [
          { code: 'members.merger_edited_since', chinese: '已有改动。', english: 'Changed.', names: [] },
        ],
      }),
    );
    show();
    expect(await screen.findByText('已有改动。')).toBeVisible();
    expect(screen.getByRole('button', { name: '撤销合并' })).toBeDisabled();
  });
});

describe('What was merged and who was said to be two people', () => {
  const first = { id: personId, name: '邓大山', organisationName: '青石村党支部' };
  const second = { id: otherId, name: '邓大山', organisationName: '后山村党支部' };

  it('are listed with when, by whom, and whether it was undone', async () => {
    answer('get', '/api/v1/mergers', {
      items: [
        {
          id: mergerId,
          state: 'undone',
          kept: first,
          merged: second,
          on: '2026-03-11',
          byName: '罗书记',
          reason: '入户核对为同一人',
          undoneOn: '2026-03-12',
          undoneByName: '彭伯仁',
          undoReason: '原是堂兄弟',
        },
      ],
      next: null,
    });
    renderScreen(<MergersScreen />, {
      at: '/mergers',
      path: '/mergers',
      session: { operations: ['listMergers', 'listDuplicates', 'getMerger'] },
    });
    expect(await screen.findByRole('link', { name: '2026-03-11' })).toHaveAttribute(
      'href',
      `/mergers/${mergerId}`,
    );
    expect(screen.getByText('2026-03-12 彭伯仁：原是堂兄弟')).toBeVisible();
    expect(screen.getByText('后山村党支部')).toBeVisible();
    expect(screen.getByRole('link', { name: '合并记录' })).toHaveAttribute('aria-current', 'page');
  });

  it('are taken back where it was said by mistake', async () => {
    const takenBack = vi.fn();
    answer('get', '/api/v1/duplicates/dismissals', {
      items: [{ id: mergerId, first, second, reason: '同名同日生', byName: '罗书记', on: '2026-03-11' }],
      next: null,
    });
    answer('delete', `/api/v1/duplicates/dismissals/${mergerId}`, () => {
      takenBack();
      return new Response(null, { status: 204 });
    });
    const { user } = renderScreen(<DismissalsScreen />, {
      at: '/duplicates/dismissals',
      path: '/duplicates/dismissals',
      session: { operations: ['listDismissals', 'withdrawDismissal'] },
    });
    await user.click(await screen.findByRole('button', { name: '撤回邓大山的“不是同一人”登记' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤回' }));
    expect(await screen.findByText('已撤回，两份档案重新待核对')).toBeVisible();
    expect(takenBack).toHaveBeenCalledOnce();
  });
});

describe('A record that went into another', () => {
  it('is only read, and leads to the one that stays', async () => {
    answerStandards();
    answer(
      'get',
      `/api/v1/people/${personId}`,
      aPerson({
        state: 'merged',
        tier: null,
        nextStates: [],
        mergedInto: { id: otherId, name: '邓大山' },
        mergers: [{ id: mergerId, otherId, on: '2026-03-11' }],
      }),
    );
    renderScreen(<PersonScreen />, {
      at: `/people/${personId}`,
      path: '/people/:personId',
      session: {
        operations: [
          'getPerson',
          'getMerger',
          'editPerson',
          'setContact',
          'editProfile',
          'editHousehold',
          'linkAccount',
        ],
      },
    });
    expect(await screen.findByRole('link', { name: '打开邓大山的档案' })).toHaveAttribute(
      'href',
      `/people/${otherId}`,
    );
    expect(screen.getByRole('link', { name: '合并记录' })).toHaveAttribute('href', `/mergers/${mergerId}`);
    expect(screen.queryByRole('button', { name: /修改|登记变动/ })).not.toBeInTheDocument();
  });
});
