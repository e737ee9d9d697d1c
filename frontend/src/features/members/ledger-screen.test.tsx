import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { LedgerScreen } from './ledger-screen';
import { answerStandards, personId } from './testing';

const row: Schema<'LedgerRow'> = {
  id: '019b0000-0000-7000-8000-00000000000c',
  personId,
  townshipName: '东坪镇党委',
  organisationId: '019b0000-0000-7000-8000-000000000002',
  organisationName: '青石村党支部',
  name: '邓大山',
  sex: 'male',
  birthDate: '1950-05-06',
  age: 75,
  citizenId: '999901********0013',
  education: null,
  partyStatus: 'fullMember',
  joinedOn: '1975-07-01',
  partyStanding: 49,
  composition: null,
  householdSize: 3,
  perCapita: 300_000,
  health: 'disabled',
  tier: 'severe',
  cause: 'illness',
  identities: [],
  helperUnit: '县农业局',
  helpers: '林一',
  phone: null,
  pairedSince: null,
  measures: null,
  from: '2025-03-01',
  until: null,
  exitReason: null,
  amount: null,
  remark: null,
};

const show = (at = '/ledger', operations: ('listLedger' | 'exportLedger')[] = ['listLedger']) =>
  renderScreen(<LedgerScreen />, { at, path: '/ledger', session: { operations } });

describe('The ledger', () => {
  const asked = vi.fn();

  beforeEach(() => {
    asked.mockClear();
    answerStandards();
    answer('get', '/api/v1/organisations', { items: [], next: null });
    answer('get', '/api/v1/ledger/count', { count: 1000, more: true });
    answer('get', '/api/v1/ledger', (request) => {
      asked(new URL(request.url).search);
      return { items: [row], next: null };
    });
  });

  it('shows the columns of its form with names for codes, and a count that stops at a thousand', async () => {
    show();
    expect(
      await screen.findByRole('row', {
        name: /1 邓大山 东坪镇党委 青石村党支部 特别困难 因病 男 75 999901\*{8}0013 49 3,000.00 残疾 县农业局 林一 2025-03-01/,
      }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: '邓大山' })).toHaveAttribute('href', `/people/${personId}`);
    expect(await screen.findByText('共 1000 条以上')).toBeVisible();
    expect(screen.queryByRole('button', { name: '导出台账' })).not.toBeInTheDocument();
  });

  it('opens as it was on a past day', async () => {
    show('/ledger?asOf=2025-06-30&tier=severe');
    expect(await screen.findByText(/截至 2025-06-30 在册人员/)).toBeVisible();
    await screen.findByText('邓大山');
    expect(new URLSearchParams(asked.mock.calls[0]?.[0] as string).get('asOf')).toBe('2025-06-30');
    expect(new URLSearchParams(asked.mock.calls[0]?.[0] as string).get('tier')).toBe('severe');
  });

  it('names the conditions with which a figure led to it, keeps them in a search and lets each go', async () => {
    const { user } = show(
      '/ledger?asOf=2026-03-10&ageFrom=60&ageTo=69&perCapitaTo=50000&unspecified=education',
    );
    const last = () => new URLSearchParams(asked.mock.lastCall?.[0] as string);
    const conditions = await screen.findByRole('list', { name: '统计条件' });
    expect(conditions).toHaveTextContent('年龄：60 岁 至 69 岁');
    expect(conditions).toHaveTextContent('人均年收入（元）：500.00 及以下');
    expect(conditions).toHaveTextContent('未说明：文化程度');
    await screen.findByText('邓大山');
    expect([last().get('ageFrom'), last().get('ageTo')]).toEqual(['60', '69']);
    await user.type(screen.getByLabelText('姓名'), '邓');
    await user.click(screen.getByRole('button', { name: '查询' }));
    await waitFor(() => expect([last().get('name'), last().get('ageTo')]).toEqual(['邓', '69']));
    await user.click(screen.getByRole('button', { name: /年龄：60/ }));
    await waitFor(() => expect(last().get('ageTo')).toBeNull());
    expect(last().get('unspecified')).toBe('education');
  });

  it('says why it is empty', async () => {
    answer('get', '/api/v1/ledger', { items: [], next: null });
    answer('get', '/api/v1/ledger/count', { count: 0, more: false });
    show();
    expect(await screen.findByText('台账中还没有人员')).toBeVisible();
  });

  it('says so where the right is missing', async () => {
    answer('get', '/api/v1/ledger', () => refusal(403, 'access.forbidden'));
    show();
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });

  it('exports what it shows, and says what an export was refused for', async () => {
    const sent = vi.fn();
    answer('post', '/api/v1/ledger-exports', async (request) => {
      sent(await request.json());
      return refusal(429, 'request.too_many', { detail: '操作过于频繁' });
    });
    const { user } = show('/ledger?tier=severe&hasHelper=false', ['listLedger', 'exportLedger']);
    await user.click(await screen.findByRole('button', { name: '导出台账' }));
    expect(await screen.findByText('操作过于频繁')).toBeVisible();
    expect(sent).toHaveBeenCalledExactlyOnceWith({ filter: { tier: 'severe', hasHelper: false } });
  });
});
