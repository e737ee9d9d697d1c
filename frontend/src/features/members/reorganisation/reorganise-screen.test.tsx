import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { ReorganiseScreen } from './reorganise-screen';

const id = '019b0000-0000-7000-8000-000000000002';
const organisation = {
  id,
  version: 3,
  name: '大塘村党支部',
  kind: 'villageBranch',
  parentId: '019b0000-0000-7000-8000-000000000001',
  divisionCode: null,
  function: null,
  abolishedOn: null,
  successor: null,
  lineage: [{ id, name: '大塘村党支部', kind: 'villageBranch' }],
  mayHold: [],
  children: 0,
  members: 30,
  fullMembers: 29,
  nonMembers: 0,
  recognised: 3,
};

const preview = {
  organisations: [
    { organisationId: id, part: 'subject', nameBefore: '大塘村党支部', nameAfter: '荷塘村党支部' },
  ],
  moves: [{ kind: 'people', count: 29, names: ['韩一', '韩二'] }],
  stays: [{ kind: 'visits', count: 20, names: [] }],
  posts: [
    { userName: '韩书记', role: 'branchSecretary', organisationName: '大塘村党支部', goesAlong: false },
  ],
  obstacles: [],
};

const show = () =>
  renderScreen(<ReorganiseScreen />, {
    at: `/organisations/${id}/reorganise`,
    path: '/organisations/:organisationId/reorganise',
    session: { operations: ['reorganise', 'listOrganisations'] },
  });

async function askToRename(user: ReturnType<typeof show>['user']) {
  await user.click(await screen.findByRole('radio', { name: '更名' }));
  await user.type(screen.getByLabelText('新名称'), '荷塘村党支部');
  await user.click(screen.getByRole('button', { name: '预览' }));
}

describe('A reorganisation', () => {
  beforeEach(() => answer('get', `/api/v1/organisations/${id}`, organisation));

  it('is previewed and done with the approval’s number and a reason', async () => {
    const [asked, done] = [vi.fn(), vi.fn()];
    answer('post', '/api/v1/reorganisations/preview', async (request) => {
      asked(await request.json());
      return preview;
    });
    answer('post', '/api/v1/reorganisations', async (request) => {
      done(await request.json());
      return { id: '019b0000-0000-7000-8000-0000000000e1', version: 1 };
    });
    const { user } = show();
    await askToRename(user);
    expect(await screen.findByText('29（韩一、韩二…）')).toBeVisible();
    expect(screen.getByText(/随组织撤销结束/)).toBeVisible();
    const wish = {
      kind: 'rename',
      organisationIds: [id],
      intoId: null,
      name: '荷塘村党支部',
      peopleIds: null,
      childIds: null,
      mergePlaces: true,
    };
    expect(asked).toHaveBeenCalledWith(wish);
    await user.type(screen.getByLabelText('批复文号'), '东党发7号');
    await user.type(screen.getByLabelText('调整原因'), '地名规范');
    await user.click(screen.getByRole('button', { name: '确认调整' }));
    await vi.waitFor(() =>
      expect(done).toHaveBeenCalledWith({ wish, reason: '地名规范', documentNumber: '东党发7号' }),
    );
  });

  it('says what speaks against it and cannot be confirmed then', async () => {
    answer('post', '/api/v1/reorganisations/preview', {
      ...preview,
      obstacles: [
        {
          code: 'members.reorganisation_name_taken',
          chinese: '已有同名组织',
          english: 'Taken',
          names: ['荷塘村党支部'],
        },
      ],
    });
    const { user } = show();
    await askToRename(user);
    expect(await screen.findByText(/已有同名组织/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '确认调整' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '返回修改' }));
    expect(screen.getByLabelText('新名称')).toHaveValue('荷塘村党支部');
  });

  it('shows why it is refused', async () => {
    answer('post', '/api/v1/reorganisations/preview', () =>
      refusal(422, 'members.reorganisation_name_missing', { detail: '请填写新的名称。' }),
    );
    const { user } = show();
    await askToRename(user);
    expect(await screen.findByText('请填写新的名称。')).toBeVisible();
  });
});
