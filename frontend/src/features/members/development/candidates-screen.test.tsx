import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { CandidatesScreen } from './candidates-screen';

const personId = '019b0000-0000-7000-8000-00000000000a';

const open = (operations: string[]) =>
  renderScreen(<CandidatesScreen />, {
    at: '/candidates',
    path: '/candidates',
    session: { operations },
  });

describe('Those on the way into the party', () => {
  it('begin with an application of somebody on file who is no member', async () => {
    answer('get', '/api/v1/candidates', { items: [], next: null });
    const asked: URLSearchParams[] = [];
    answer('get', '/api/v1/people', (request) => {
      asked.push(new URL(request.url).searchParams);
      return { items: [{ id: personId, name: '申晓芸', organisationName: '大塘村党支部' }], next: null };
    });
    const sent = vi.fn();
    answer('post', '/api/v1/candidates', async (request) => {
      sent(await request.json());
      return { id: '019b0000-0000-7000-8000-0000000000c1' };
    });
    const { user } = open(['listCandidates', 'listPeople', 'recordApplicant']);
    expect(await screen.findByText('点“登记入党申请”，从人员名册中选择申请人。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '登记入党申请' }));
    const form = screen.getByRole('dialog', { name: '登记入党申请' });
    await user.type(within(form).getByRole('combobox', { name: '姓名' }), '申');
    await user.click(await screen.findByText('申晓芸 · 大塘村党支部'));
    await user.click(within(form).getByRole('button', { name: '提交' }));
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ personId, appliedOn: '2026-02-10' }));
    const [first] = asked;
    expect([first?.get('partyStatus'), first?.get('state'), first?.get('name')]).toEqual([
      'nonMember',
      'active',
      '申',
    ]);
  });

  it('are begun by nobody who may only read', async () => {
    answer('get', '/api/v1/candidates', { items: [], next: null });
    open(['listCandidates']);
    expect(await screen.findByText('没有符合条件的人员')).toBeVisible();
    expect(screen.queryByRole('button', { name: '登记入党申请' })).not.toBeInTheDocument();
  });
});
