import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { DecisionScreen } from './decision-screen';
import { DecisionsScreen } from './decisions-screen';

const id = (number: number) => `019b0000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

const aDecision = (changes: Partial<Schema<'DecisionRow'>> = {}): Schema<'DecisionRow'> => ({
  id: id(1),
  version: 3,
  organisationId: id(9),
  organisationName: '云岭县委组织部',
  body: 'standingCommittee',
  heldOn: '2026-01-20',
  title: '专题研究困难党员帮扶',
  resolution: '同意帮扶方案。',
  steps: ['regulation', 'safeguard'],
  documentNumber: null,
  chair: null,
  attendees: 11,
  packId: null,
  packName: null,
  packNumber: null,
  listYear: null,
  supersededBy: null,
  ...changes,
});

const department = {
  role: 'countyDepartment' as const,
  organisationId: id(9),
  organisationName: '云岭县委组织部',
  organisationType: 'countyDepartment' as const,
};

function open(operations: string[], items: Schema<'DecisionRow'>[] = [aDecision()]) {
  const asked: URLSearchParams[] = [];
  answer('get', '/api/v1/decisions', (request) => {
    asked.push(new URL(request.url).searchParams);
    return { items, next: null };
  });
  answer('get', '/api/v1/decision-steps', { publicity: 0, regulation: 2, safeguard: 1, assessment: 0 });
  const shown = renderScreen(<DecisionsScreen />, {
    at: '/decisions',
    path: '/decisions',
    session: { operations, posts: [department] },
  });
  return { asked, ...shown };
}

describe('What committees decided', () => {
  it('is counted by the four steps of the year, and says which has none yet', async () => {
    const { asked } = open(['listDecisions']);
    expect(await screen.findByText('2026 年还没有这些方面的决定：宣传、考核。')).toBeVisible();
    expect(screen.getByRole('link', { name: /^规范/ })).toHaveAttribute(
      'href',
      '/decisions?year=2026&step=regulation&superseded=false',
    );
    expect(await screen.findByRole('link', { name: '专题研究困难党员帮扶' })).toBeVisible();
    expect(asked[0]?.get('year')).toBe('2026');
    expect(screen.queryByRole('button', { name: '登记会议决定' })).not.toBeInTheDocument();
  });

  it('is recorded for the own organisation, with one step at least', async () => {
    const { user } = open(['listDecisions', 'recordDecision'], []);
    const sent = vi.fn();
    answer('post', '/api/v1/decisions', async (request) => {
      sent(await request.json());
      return { decision: aDecision(), version: 1, replaces: null, supersededBy: null, mayCorrect: true };
    });
    expect(await screen.findByText('没有会议决定')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '登记会议决定' }));
    const form = screen.getByRole('dialog', { name: '登记会议决定' });
    await user.type(within(form).getByLabelText('标题'), '宣传月安排');
    await user.type(within(form).getByLabelText('决定内容'), '入户发放明白纸。');
    await user.click(within(form).getByRole('button', { name: '提交' }));
    expect(await within(form).findByText('至少选一项')).toBeVisible();
    await user.click(within(form).getByRole('checkbox', { name: '宣传' }));
    await user.click(within(form).getByRole('button', { name: '提交' }));
    await vi.waitFor(() =>
      expect(sent).toHaveBeenCalledWith({
        organisationId: id(9),
        decision: {
          body: 'leadingGroup',
          heldOn: '2026-02-10',
          title: '宣传月安排',
          resolution: '入户发放明白纸。',
          steps: ['publicity'],
        },
      }),
    );
  });

  it('is corrected with the version that was seen', async () => {
    answer('get', '/api/v1/decisions/:decisionId', {
      decision: aDecision({ chair: '县委书记' }),
      version: 3,
      replaces: { id: id(2), heldOn: '2025-01-10', title: '原来的安排' },
      supersededBy: null,
      mayCorrect: true,
    });
    const sent = vi.fn();
    answer('put', '/api/v1/decisions/:decisionId', async (request) => {
      sent(request.headers.get('If-Match'), await request.json());
      return { decision: aDecision(), version: 4, replaces: null, supersededBy: null, mayCorrect: true };
    });
    const { user } = renderScreen(<DecisionScreen />, {
      at: `/decisions/${id(1)}`,
      path: '/decisions/:decisionId',
      session: { operations: ['getDecision', 'correctDecision'], posts: [department] },
    });
    expect(await screen.findByRole('link', { name: '原来的安排' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '更正' }));
    const form = screen.getByRole('dialog', { name: '更正会议决定' });
    await user.clear(within(form).getByLabelText('主持人'));
    await user.click(within(form).getByRole('checkbox', { name: '考核' }));
    await user.click(within(form).getByRole('button', { name: '提交' }));
    await vi.waitFor(() =>
      expect(sent).toHaveBeenCalledWith('"3"', {
        decision: {
          body: 'standingCommittee',
          heldOn: '2026-01-20',
          title: '专题研究困难党员帮扶',
          resolution: '同意帮扶方案。',
          steps: ['regulation', 'safeguard', 'assessment'],
          attendees: 11,
        },
      }),
    );
  });
});
