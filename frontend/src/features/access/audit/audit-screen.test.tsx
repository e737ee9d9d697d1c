import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { AuditScreen } from './audit-screen';
import { nextDayStart } from './days';
import { words } from './names';

const record = {
  id: '019b0000-0000-7000-8000-0000000000c1',
  at: '2026-02-10T02:30:00Z',
  actorId: null,
  actorName: '赵敏',
  operation: 'changeUser',
  source: '10.1.1.1',
  traceId: '00-abc',
  action: 'changed',
  subjectType: 'user',
  subjectId: '019b0000-0000-7000-8000-0000000000a1',
  fields: [{ name: 'name', before: '李伟', after: '李伟强' }],
  detail: null,
  valuesHidden: false,
};

describe('The audit log', () => {
  it('shows a change before and after', async () => {
    answer('get', '/api/v1/audit-records', { items: [record], next: null });
    const { user } = renderScreen(<AuditScreen />, {
      at: '/audit',
      session: { operations: ['searchAudit'] },
    });
    expect(await screen.findByRole('row', { name: /赵敏 修改 修改账号资料 账号/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '查看：赵敏 修改账号资料' }));

    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('李伟')).toBeVisible();
    expect(dialog.getByText('李伟强')).toBeVisible();
    expect(dialog.getByText('2026-02-10 10:30')).toBeVisible();
  });

  it('names what an identifier stands for', () => {
    expect(words('proposePair')).toBe('Propose pair');
    expect(words('end-notices')).toBe('End notices');
  });

  it('asks for whole days in the county’s time', async () => {
    let asked = '';
    answer('get', '/api/v1/audit-records', (request) => {
      asked = new URL(request.url).search;
      return { items: [], next: null };
    });
    renderScreen(<AuditScreen />, { at: '/audit?from=2026-02-01&until=2026-02-28&action=refused' });

    expect(await screen.findByText('没有符合条件的记录')).toBeVisible();
    const query = new URLSearchParams(asked);
    expect(query.get('from')).toBe('2026-02-01T00:00:00+08:00');
    expect(query.get('until')).toBe('2026-03-01T00:00:00+08:00');
    expect(query.get('action')).toBe('refused');
    expect(nextDayStart('2026-12-31')).toBe('2027-01-01T00:00:00+08:00');
  });

  it('verifies the chain and names what was done to it', async () => {
    answer('get', '/api/v1/audit-records', { items: [], next: null });
    answer('post', '/api/v1/audit-records/verification', {
      records: 120,
      sealed: 100,
      unsealed: 20,
      head: 'AB',
      whole: false,
      findings: [{ fault: 'recordEdited', sequence: 7, recordId: record.id }],
    });
    const { user } = renderScreen(<AuditScreen />, {
      at: '/audit',
      session: { operations: ['searchAudit', 'verifyAuditChain'] },
    });
    await user.click(await screen.findByRole('button', { name: '核验审计链' }));

    expect(await screen.findByText('审计链有 1 处异常')).toBeVisible();
    expect(screen.getByText('记录被改动')).toBeVisible();
  });

  it('says when reading failed and when it is forbidden', async () => {
    answer('get', '/api/v1/audit-records', () => refusal(500, 'server.fault'));
    renderScreen(<AuditScreen />, { at: '/audit' });
    expect(await screen.findByText('加载失败')).toBeVisible();

    answer('get', '/api/v1/audit-records', () => refusal(403, 'access.forbidden'));
    renderScreen(<AuditScreen />, { at: '/audit?actor=x' });
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
