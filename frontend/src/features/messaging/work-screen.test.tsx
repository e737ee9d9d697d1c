import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { WorkScreen } from './work-screen';

const operations = ['listWorkItems', 'getCase', 'getPair'] as const;

const item = (number: number, changes: object = {}) => ({
  subjectType: 'pair',
  subjectId: `p${number}`,
  chinese: `邱建和 → 北垭村段${number}`,
  english: `Qiu Jianhe → Duan ${number}, Beiya`,
  organisationName: '农业农村局机关党支部',
  dueOn: '2026-02-17',
  overdue: false,
  ...changes,
});

const visits = {
  kind: 'visitDue',
  chinese: '待走访',
  english: 'Visits due',
  count: 12,
  overdue: 1,
  items: [item(1, { dueOn: '2026-02-07', overdue: true }), item(2, { dueOn: '2026-02-10' }), item(3)],
};

const cases = {
  kind: 'townshipCases',
  chinese: '认定申请：待乡镇党委办理',
  english: 'Applications: the committee’s step',
  count: 1,
  overdue: 0,
  items: [item(4, { subjectType: 'case', subjectId: 'c1', chinese: '李四 RD-1', dueOn: null })],
};

const open = (at = '/work', changes: object = {}) =>
  renderScreen(<WorkScreen />, { at, path: '/work', session: { operations: [...operations], ...changes } });

describe('The work list', () => {
  it('shows each kind with what presses most, and each line leads to where it is done', async () => {
    answer('get', '/api/v1/work-items', { count: 13, overdue: 1, groups: [visits, cases] });
    open('/work', { unread: 4 });

    const group = within(await screen.findByRole('region', { name: '待走访' }));
    expect(group.getByText('逾期 1 项')).toBeVisible();
    expect(group.getByRole('link', { name: '邱建和 → 北垭村段1' })).toHaveAttribute('href', '/pairs/p1');
    expect(group.getByText('超期 3 天')).toBeVisible();
    expect(group.getByText('今天到期')).toBeVisible();
    expect(group.getByText('剩 7 天')).toBeVisible();
    expect(group.getByRole('link', { name: '待走访：查看全部 12 项' })).toHaveAttribute(
      'href',
      '/work?kind=visitDue',
    );

    const other = within(screen.getByRole('region', { name: '认定申请：待乡镇党委办理' }));
    expect(other.getByRole('link', { name: '李四 RD-1' })).toHaveAttribute('href', '/cases/c1');
    expect(other.queryByRole('link', { name: /查看全部/ })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: /未读消息/ })).toHaveAttribute('href', '/inbox');
  });

  it('shows one kind whole', async () => {
    let asked = '';
    answer('get', '/api/v1/work-items', (request) => {
      asked = new URL(request.url).search;
      return { count: 12, overdue: 1, groups: [visits] };
    });
    open('/work?kind=visitDue');

    expect(await screen.findByRole('heading', { level: 1, name: '待走访' })).toBeVisible();
    expect(asked).toBe('?kind=visitDue&most=200');
    expect(screen.getByText(/共 12 项，这里列出最紧要的 3 项/)).toBeVisible();
    expect(screen.getByRole('link', { name: '待办事项' })).toHaveAttribute('href', '/work');
  });

  it('leads nowhere that the user may not go', async () => {
    answer('get', '/api/v1/work-items', { count: 13, overdue: 1, groups: [visits, cases] });
    open('/work', { operations: ['listWorkItems', 'getPair'] });

    expect(await screen.findByText('李四 RD-1')).toBeVisible();
    expect(screen.queryByRole('link', { name: '李四 RD-1' })).not.toBeInTheDocument();
  });

  it('says so when nothing waits, and where reminders are', async () => {
    answer('get', '/api/v1/work-items', { count: 0, overdue: 0, groups: [] });
    open('/work', { unread: 2 });

    expect(await screen.findByText('眼下没有等您办理的事项')).toBeVisible();
    expect(screen.getByRole('link', { name: '查看 2 条未读消息' })).toHaveAttribute('href', '/inbox');
  });

  it('says when reading failed and when it is forbidden', async () => {
    answer('get', '/api/v1/work-items', () => refusal(500, 'server.fault'));
    open();
    expect(await screen.findByText('加载失败')).toBeVisible();

    answer('get', '/api/v1/work-items', () => refusal(403, 'access.forbidden'));
    open('/work?kind=visitDue');
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
