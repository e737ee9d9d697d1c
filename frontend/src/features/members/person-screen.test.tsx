import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OperationId } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { PersonScreen } from './person-screen';
import { answerStandards, aPerson, personId } from './testing';
import type { Person } from './types';

const file = `/api/v1/people/${personId}`;

const show = (...operations: OperationId[]) =>
  renderScreen(<PersonScreen />, {
    at: `/people/${personId}`,
    path: '/people/:personId',
    session: { operations },
  });

describe('A person’s file', () => {
  beforeEach(() => answerStandards());

  it('shows facts, hardship, household and ledger, numbers in part', async () => {
    answer('get', file, aPerson());
    show('getPerson');
    expect(await screen.findByRole('heading', { name: '邓大山' })).toBeVisible();
    expect(screen.getByText('999901********0013')).toBeVisible();
    expect(screen.getAllByText('50 年')).toHaveLength(2);
    const household = within(screen.getByRole('table', { name: '收入' }));
    expect(household.getByText('工资性收入')).toBeVisible();
    expect(screen.getByText('县农业局 林一')).toBeVisible();
    // Somebody who may only look is offered nothing else.
    expect(screen.queryByRole('button', { name: /修改|登记变动|查看/ })).not.toBeInTheDocument();
  });

  it('says what a standing rests on, and writes down what does not count towards it', async () => {
    const standing = aPerson().standing as NonNullable<Person['standing']>;
    answer('get', file, aPerson({ standing: { ...standing, doubts: ['noProbationThen'] } }));
    const saved = vi.fn();
    answer('put', `${file}/uncounted-time`, async (request) => {
      saved(await request.json(), request.headers.get('if-match'));
      return { id: personId, version: 5 };
    });
    const { user } = show('getPerson', 'editUncountedTime');
    expect(await screen.findByText('当时不设预备期，自批准入党之日起算')).toBeVisible();
    expect(within(screen.getByRole('note')).getByText(/登记的转正时间与入党时间不同/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '修改不计党龄的时间' }));
    await user.click(screen.getByRole('button', { name: '添加一项' }));
    await user.type(screen.getByLabelText('原因'), '停止党籍期间');
    await user.type(screen.getByLabelText('整月数'), '18');
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('已保存')).toBeVisible();
    expect(saved).toHaveBeenCalledWith(
      { items: [{ reason: '停止党籍期间', months: 18, from: null, until: null }] },
      '"4"',
    );
  });

  it('shows a number in full only for a reason', async () => {
    answer('get', file, aPerson());
    const asked = vi.fn();
    answer('post', `${file}/reveal`, async (request) => {
      asked(await request.json());
      return { field: 'citizenId', value: '999901195005060013' };
    });
    const { user } = show('getPerson', 'revealField');
    await user.click(await screen.findByRole('button', { name: '查看完整身份证号' }));
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(screen.getByRole('alert')).toBeVisible();
    await user.type(screen.getByRole('textbox'), '核对发放名单');
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(await screen.findByText('999901195005060013')).toBeVisible();
    expect(asked).toHaveBeenCalledWith({ field: 'citizenId', reason: '核对发放名单' });
  });

  it('says what a death brings about before it is recorded', async () => {
    answer('get', file, aPerson());
    const recorded = vi.fn();
    answer('post', `${file}/death`, async (request) => {
      recorded(await request.json(), request.headers.get('if-match'));
      return { id: personId, version: 5 };
    });
    const { user } = show('getPerson', 'recordDeath');
    await user.click(await screen.findByRole('button', { name: '登记变动' }));
    await user.click(screen.getByRole('button', { name: '登记去世' }));
    const consequences = within(screen.getByRole('note'));
    expect(consequences.getByText('台账记录（特别困难，2025-03-01 认定）在该日退出')).toBeVisible();
    expect(consequences.getByText('帮扶人林一的结对结束，帮扶计划停止')).toBeVisible();
    await user.type(screen.getByLabelText('说明'), '因病');
    await user.click(screen.getByRole('button', { name: '确认登记' }));
    expect(await screen.findByText('变动已登记')).toBeVisible();
    expect(recorded).toHaveBeenCalledWith({ on: '2026-02-10', note: '因病' }, '"4"');
  });

  it('asks what becomes of a lost member who is found', async () => {
    answer('get', file, aPerson({ state: 'lostContact', tier: null, nextStates: ['active', 'stopped'] }));
    const recorded = vi.fn();
    answer('post', `${file}/found`, async (request) => {
      recorded(await request.json());
      return { id: personId, version: 5 };
    });
    const { user } = show('getPerson', 'recordFound', 'recordReturn');
    await user.click(await screen.findByRole('button', { name: '登记变动' }));
    expect(screen.queryByRole('button', { name: '恢复在册状态' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '登记找到失联党员' }));
    await user.click(screen.getByRole('radio', { name: '有固定工作，转往当地' }));
    await user.type(screen.getByLabelText('接收党组织全称'), '外省某公司党支部');
    await user.click(screen.getByRole('button', { name: '确认登记' }));
    expect(await screen.findByText('变动已登记')).toBeVisible();
    expect(recorded).toHaveBeenCalledWith(
      expect.objectContaining({
        outcome: 'transferred',
        destination: '外省某公司党支部',
        duesPaidUntil: null,
      }),
    );
  });

  it('names the rule by which income was reckoned, and the expenses of the year', async () => {
    answer('get', file, aPerson());
    show('getPerson');
    const incomes = await screen.findByRole('region', { name: '收入' });
    expect(within(incomes).getByText('单位工资性收入证明')).toBeVisible();
    expect(within(incomes).getByText('刚性支出合计').closest('tr')).toHaveTextContent(
      '7,000.00医疗 7,000.00',
    );
  });

  it('says where a member lives who is away, and records that they were heard from', async () => {
    const away = {
      since: '2025-03-01',
      heardOn: '2025-06-01',
      place: '广东省深圳市',
      reason: '务工',
      host: null,
      askOn: '2025-12-01',
    };
    answer('get', file, aPerson({ away }));
    const recorded = vi.fn();
    answer('post', `${file}/away`, async (request) => {
      recorded(await request.json(), request.headers.get('if-match'));
      return { id: personId, version: 5 };
    });
    const { user } = show('getPerson', 'recordAway', 'recordHome');
    expect(await screen.findByText(/2025-03-01 起外出，现在广东省深圳市/)).toBeVisible();
    expect(screen.getByText('流动')).toBeVisible();
    expect(screen.getByText('应在 2025-12-01 前联系')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '登记变动' }));
    expect(screen.queryByRole('button', { name: '登记外出（流动党员）' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '登记外出返回' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '登记与外出党员的联系' }));
    await user.type(screen.getByLabelText('流入地党组织'), '某区党支部');
    await user.click(screen.getByRole('button', { name: '确认登记' }));
    expect(await screen.findByText('变动已登记')).toBeVisible();
    expect(recorded).toHaveBeenCalledWith(
      expect.objectContaining({
        place: '广东省深圳市',
        since: '2025-03-01',
        reason: '务工',
        phone: null,
        host: '某区党支部',
      }),
      '"4"',
    );
  });

  it('says where a letter is for, and what happened to the membership', async () => {
    answer(
      'get',
      file,
      aPerson({
        letter: {
          id: '019b0000-0000-7000-8000-0000000000f1',
          version: 1,
          personId,
          personName: '邓大山',
          fromId: '019b0000-0000-7000-8000-000000000002',
          fromName: '青石村党支部',
          toId: null,
          toName: '外县某镇党委',
          letterNumber: null,
          issuedOn: '2025-10-01',
          validUntil: '2025-12-30',
          overdue: true,
          state: 'issued',
          endedOn: null,
          note: null,
        },
        events: [
          {
            kind: 'letterIssued',
            on: '2025-10-01',
            note: '外县某镇党委',
            byName: '周乡',
            at: '2025-10-01T02:00:00Z',
          },
        ],
      }),
    );
    show('getPerson');
    expect(await screen.findByText(/转往外县某镇党委/)).toBeVisible();
    expect(screen.getByText('已过有效期')).toBeVisible();
    expect(screen.getByText('开出介绍信')).toBeVisible();
    expect(screen.getByText('周乡登记')).toBeVisible();
  });

  it('offers only changes that the state allows', async () => {
    answer('get', file, aPerson({ state: 'transferredOut', tier: null, nextStates: ['active'] }));
    const { user } = show('getPerson', 'recordDeath', 'recordReturn', 'movePerson', 'recordLeaving');
    await user.click(await screen.findByRole('button', { name: '登记变动' }));
    const offered = screen.getAllByRole('button').map((button) => button.textContent);
    expect(offered).toContain('恢复在册状态');
    expect(offered).not.toContain('登记去世');
    expect(offered).not.toContain('转移组织关系');
  });

  it('sends the household with the version that was seen', async () => {
    answer('get', file, aPerson());
    const saved = vi.fn();
    answer('put', `${file}/household`, async (request) => {
      saved(await request.json(), request.headers.get('if-match'));
      return { id: '019b0000-0000-7000-8000-00000000000b', version: 3 };
    });
    const { user } = show('getPerson', 'editHousehold');
    await user.click(await screen.findByRole('button', { name: '修改家庭与收入' }));
    await user.click(screen.getByRole('button', { name: '移除 家庭成员 1' }));
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('已保存')).toBeVisible();
    expect(saved).toHaveBeenCalledWith(
      {
        size: 3,
        labourCount: 1,
        members: [],
        incomes: [{ year: 2025, source: 'wages', amount: 900_000, accounting: 'payStatement' }],
        expenses: [{ year: 2025, kind: 'medical', amount: 700_000 }],
      },
      '"2"',
    );
  });

  it('leaves a number alone that is not typed, and removes one that is ticked', async () => {
    answer('get', file, aPerson());
    const saved = vi.fn();
    answer('put', `${file}/contact`, async (request) => {
      saved(await request.json(), request.headers.get('if-match'));
      return { id: personId, version: 5 };
    });
    const { user } = show('getPerson', 'setContact');
    await user.click(await screen.findByRole('button', { name: '修改号码' }));
    await user.click(screen.getByRole('checkbox', { name: '删除已登记的联系电话' }));
    await user.type(screen.getByLabelText('银行账号'), '9999990000000017');
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('已保存')).toBeVisible();
    expect(saved).toHaveBeenCalledWith({ phone: '', bankAccount: '9999990000000017' }, '"4"');
  });

  it('unlinks an account only where that is said', async () => {
    answer('get', file, aPerson({ account: '林一' }));
    const saved = vi.fn();
    answer('put', `${file}/account`, async (request) => {
      saved(await request.json());
      return { id: personId, version: 5 };
    });
    const { user } = show('getPerson', 'linkAccount');
    await user.click(await screen.findByRole('button', { name: '登记变动' }));
    await user.click(screen.getByRole('button', { name: '关联账号' }));
    await user.click(screen.getByRole('button', { name: '提交' }));
    await vi.waitFor(() => expect(screen.getByLabelText('账号')).toHaveAttribute('aria-invalid', 'true'));
    expect(saved).not.toHaveBeenCalled();
    await user.click(screen.getByRole('checkbox', { name: '取消关联' }));
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('已保存')).toBeVisible();
    expect(saved).toHaveBeenCalledWith({ account: null });
  });

  it('says so where there is no such person, or none that one may see', async () => {
    answer('get', file, () => refusal(404, 'members.person_not_found'));
    show('getPerson');
    expect(await screen.findByText('没有找到')).toBeVisible();
  });

  it('says so where the right is missing', async () => {
    answer('get', file, () => refusal(403, 'access.forbidden'));
    show();
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });

  it('can be tried again after a failure', async () => {
    answer('get', file, () => refusal(500, 'server.fault'));
    const { user } = show('getPerson');
    const again = await screen.findByRole('button', { name: '重试' });
    answer('get', file, aPerson());
    await user.click(again);
    expect(await screen.findByText('青石村3组')).toBeVisible();
  });
});
