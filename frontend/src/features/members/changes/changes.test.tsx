import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OperationId } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { PersonScreen } from '../person-screen';
import { answerStandards, aPerson, personId } from '../testing';
import { ChangeScreen } from './change-screen';

const id = '019b0000-0000-7000-8000-0000000000c1';
const file = `/api/v1/people/${personId}`;
const one = `/api/v1/change-requests/${id}`;
const text = (name: string) => ({ name, englishName: name });

const aChange = (changes: object = {}) => ({
  id,
  version: 1,
  personId,
  personName: '邓大山',
  organisationName: '青石村党支部',
  kind: 'household',
  state: 'open',
  reason: '务工收入增加',
  evidence: '村委会证明',
  madeByName: '书记',
  madeAt: '2026-02-09T01:00:00Z',
  decidedByName: null,
  decidedAt: null,
  decision: null,
  changes: [{ field: 'size', before: [text('3')], after: [text('2')], now: null }],
  papers: [],
  mayDecide: true,
  mayWithdraw: false,
  ...changes,
});

const showFile = (...operations: OperationId[]) =>
  renderScreen(<PersonScreen />, {
    at: `/people/${personId}`,
    path: '/people/:personId',
    session: { operations },
  });

const showChange = (...operations: OperationId[]) =>
  renderScreen(<ChangeScreen />, {
    at: `/change-requests/${id}`,
    path: '/change-requests/:changeRequestId',
    session: { operations },
  });

describe('A change of a verified fact', () => {
  beforeEach(() => answerStandards());

  it('is asked for in the form that was refused, with reason and evidence', async () => {
    answer('get', file, aPerson());
    answer('put', `${file}/contact`, () =>
      refusal(422, 'members.needs_change_request', { detail: '须提出申请' }),
    );
    const asked = vi.fn();
    answer('post', `${file}/change-requests`, async (request) => {
      asked(await request.json(), request.headers.get('if-match'));
      return aChange();
    });
    const { user } = showFile('getPerson', 'setContact', 'requestChange');
    await user.click(await screen.findByRole('button', { name: '修改号码' }));
    expect(screen.queryByLabelText('变更依据')).not.toBeInTheDocument();
    await user.type(screen.getByLabelText('银行账号'), '9999990000000011');
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('须提出申请')).toBeVisible();
    await user.type(await screen.findByLabelText('变更理由'), '换了存折');
    await user.type(screen.getByLabelText('变更依据'), '存折复印件');
    await user.click(screen.getByRole('button', { name: '提交变更申请' }));
    expect(await screen.findByText('变更申请已提交，审批同意后写入档案')).toBeVisible();
    expect(asked).toHaveBeenCalledWith(
      { reason: '换了存折', evidence: '存折复印件', numbers: { bankAccount: '9999990000000011' } },
      '"4"',
    );
  });

  it('is written at once where nothing of it is verified', async () => {
    answer('get', file, aPerson({ tier: null }));
    const saved = vi.fn();
    answer('put', `${file}/contact`, async (request) => {
      saved(await request.json());
      return { id: personId, version: 5 };
    });
    const { user } = showFile('getPerson', 'setContact', 'requestChange');
    await user.click(await screen.findByRole('button', { name: '修改号码' }));
    await user.type(screen.getByLabelText('联系电话'), '12000000002');
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('已保存')).toBeVisible();
    expect(saved).toHaveBeenCalledWith({ phone: '12000000002' });
  });

  it('is shown with old and new, and accepted by somebody else', async () => {
    answer('get', one, aChange());
    const accepted = vi.fn();
    answer('post', `${one}/accept`, (request) => {
      accepted(request.headers.get('if-match'));
      return aChange({ state: 'accepted', version: 2, mayDecide: false });
    });
    const { user } = showChange('getChangeRequest', 'acceptChange', 'rejectChange');
    const row = within((await screen.findByRole('cell', { name: '家庭人口' })).closest('tr') as HTMLElement);
    expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['家庭人口', '3', '2']);
    await user.click(screen.getByRole('button', { name: '同意' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '同意' }));
    expect(await screen.findByText('已办理')).toBeVisible();
    expect(accepted).toHaveBeenCalledWith('"1"');
  });

  it('has its papers, which its maker adds and withdraws with a reason', async () => {
    const paper = {
      id: '019b0000-0000-7000-8000-0000000000d1',
      fileName: '诊断证明.jpg',
      kind: 'jpeg',
      bytes: 2048,
      note: null,
      addedBy: '书记',
      addedOn: '2026-02-09',
      removedOn: null,
      removedBy: null,
      removedWhy: null,
    };
    answer('get', one, aChange({ mayDecide: false, mayWithdraw: true, papers: [paper] }));
    const withdrawn = vi.fn();
    answer('post', `/api/v1/change-papers/${paper.id}/withdrawal`, async (request) => {
      withdrawn(await request.json());
      return aChange({
        papers: [{ ...paper, removedOn: '2026-02-10', removedBy: '书记', removedWhy: '放错了人' }],
      });
    });
    const { user } = showChange('getChangeRequest', 'handInChangePaper', 'withdrawChangePaper');
    expect(await screen.findByRole('button', { name: '查看诊断证明.jpg' })).toHaveTextContent('2 KB');
    expect(screen.getByLabelText('添加材料')).toBeEnabled();
    await user.click(screen.getByRole('button', { name: '撤下诊断证明.jpg' }));
    await user.type(screen.getByLabelText('撤下原因'), '放错了人');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '确定' }));
    expect(await screen.findByText('材料已撤下')).toBeVisible();
    expect(withdrawn).toHaveBeenCalledWith({ reason: '放错了人' });
  });

  it('that the file has overtaken shows all three and can only be rejected', async () => {
    answer(
      'get',
      one,
      aChange({
        changes: [{ field: 'size', before: [text('3')], after: [text('2')], now: [text('4')] }],
      }),
    );
    showChange('getChangeRequest', 'acceptChange', 'rejectChange');
    expect(await screen.findByText('提出申请后，档案的同一内容又有变化')).toBeVisible();
    expect(screen.getByRole('columnheader', { name: '档案现内容' })).toBeVisible();
    expect(screen.getByRole('button', { name: '同意' })).toBeDisabled();
    expect(screen.getByRole('button', { name: '驳回' })).toBeEnabled();
  });
});
