import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OperationId, Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { PeopleScreen } from './people-screen';
import { answerStandards, personId } from './testing';

const row: Schema<'PersonRow'> = {
  id: personId,
  name: '邓大山',
  sex: 'male',
  birthDate: '1950-05-06',
  citizenId: '999901********0013',
  phone: null,
  partyStatus: 'fullMember',
  state: 'active',
  joinedOn: '1975-07-01',
  fullMemberOn: null,
  education: null,
  organisationId: '019b0000-0000-7000-8000-000000000002',
  organisationName: '青石村党支部',
  townshipName: '东坪镇党委',
  tier: null,
  awaySince: null,
};

const branch = {
  id: '019b0000-0000-7000-8000-000000000002',
  name: '青石村党支部',
  kind: 'villageBranch',
  parentId: null,
  parentName: null,
  divisionCode: null,
  function: null,
  hasChildren: false,
};

const show = (...operations: OperationId[]) =>
  renderScreen(<PeopleScreen />, { at: '/people', path: '/people', session: { operations } });

describe('The list of people', () => {
  beforeEach(() => {
    answerStandards();
    answer('get', '/api/v1/organisations', { items: [branch], next: null });
    answer('get', '/api/v1/people', { items: [row], next: null });
  });

  it('shows who belongs where', async () => {
    show('listPeople');
    expect(
      await screen.findByRole('row', { name: /1 邓大山 东坪镇党委 青石村党支部 正式党员 在册/ }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: '登记人员' })).not.toBeInTheDocument();
  });

  it('registers somebody, shows what is wrong beside the field, and opens the file', async () => {
    const sent = vi.fn();
    answer('post', '/api/v1/people', async (request) => {
      sent(await request.json());
      return sent.mock.calls.length === 1
        ? refusal(422, 'members.citizen_id_taken', { errors: { citizenId: ['该身份证号码已登记。'] } })
        : { id: personId, version: 1 };
    });
    const { user, router } = show('listPeople', 'addPerson');
    await user.click(await screen.findByRole('button', { name: '登记人员' }));
    const form = within(screen.getByRole('dialog'));
    await user.type(form.getByLabelText('姓名'), '邓二山');
    await user.type(form.getByLabelText('身份证号'), '999901195005060013');
    await user.click(form.getByLabelText('所在组织'));
    await user.click(await screen.findByText('青石村党支部（村（社区）党支部）'));
    await user.click(form.getByRole('button', { name: '提交' }));
    expect(await form.findByText('该身份证号码已登记。')).toBeVisible();
    await user.click(form.getByRole('button', { name: '提交' }));
    await vi.waitFor(() => expect(router.state.location.pathname).toBe(`/people/${personId}`));
    expect(sent).toHaveBeenLastCalledWith({
      organisationId: branch.id,
      name: '邓二山',
      citizenId: '999901195005060013',
      partyStatus: 'fullMember',
    });
  });

  it('exports whole numbers of those shown to whoever says why', async () => {
    const sent = vi.fn();
    answer('post', '/api/v1/roster-exports/in-full', async (request) => {
      sent(await request.json());
      return refusal(422, 'request.invalid', { errors: { reason: ['请写明导出事由。'] } });
    });
    const { user } = show('listPeople', 'exportRosterInFull');
    expect(screen.queryByRole('button', { name: '导出名册' })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: '导出完整号码' }));
    const form = within(screen.getByRole('dialog'));
    await user.type(form.getByLabelText('导出事由'), '年度核对');
    await user.click(form.getByRole('button', { name: '导出' }));
    expect(await form.findByText('请写明导出事由。')).toBeVisible();
    expect(sent).toHaveBeenCalledExactlyOnceWith({ reason: '年度核对', filter: {} });
  });

  it('says why it is empty', async () => {
    answer('get', '/api/v1/people', { items: [], next: null });
    show('listPeople');
    expect(await screen.findByText('还没有登记人员')).toBeVisible();
  });

  it('says so where the right is missing', async () => {
    answer('get', '/api/v1/people', () => refusal(403, 'access.forbidden'));
    show();
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
