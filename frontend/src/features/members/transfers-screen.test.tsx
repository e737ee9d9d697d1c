import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { TransfersScreen } from './transfers-screen';

const letter = (changes: object = {}) => ({
  id: '019b0000-0000-7000-8000-0000000000f1',
  version: 1,
  personId: '019b0000-0000-7000-8000-00000000000a',
  personName: '韩二',
  fromId: '019b0000-0000-7000-8000-000000000002',
  fromName: '大塘村党支部',
  toId: '019b0000-0000-7000-8000-000000000003',
  toName: '渡口社区党支部',
  letterNumber: null,
  issuedOn: '2026-02-01',
  validUntil: '2026-05-02',
  overdue: false,
  state: 'issued',
  endedOn: null,
  note: null,
  ...changes,
});

const show = (...operations: ('listTransfers' | 'acceptTransfer' | 'withdrawTransfer')[]) =>
  renderScreen(<TransfersScreen />, { at: '/transfers', path: '/transfers', session: { operations } });

describe('Transfers of membership', () => {
  it('are accepted by the receiver, on a day', async () => {
    answer('get', '/api/v1/transfers', {
      items: [{ transfer: letter(), receives: true, sends: false }],
      next: null,
    });
    const accepted = vi.fn();
    answer('post', `/api/v1/transfers/${letter().id}/accept`, async (request) => {
      accepted(await request.json(), request.headers.get('if-match'));
      return letter({ state: 'accepted' });
    });
    const { user } = show('listTransfers', 'acceptTransfer', 'withdrawTransfer');
    await user.click(await screen.findByRole('button', { name: '接收' }));
    expect(screen.queryByRole('button', { name: '作废' })).not.toBeInTheDocument();
    expect(screen.getByText(/韩二转入渡口社区党支部/)).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: '接收' }).pop() as HTMLElement);
    expect(await screen.findByText('已办理')).toBeVisible();
    expect(accepted).toHaveBeenCalledWith({ on: '2026-02-10' }, '"1"');
  });

  it('that ran out are withdrawn by the sender, with a reason', async () => {
    answer('get', '/api/v1/transfers', {
      items: [{ transfer: letter({ overdue: true }), receives: false, sends: true }],
      next: null,
    });
    const withdrawn = vi.fn();
    answer('post', `/api/v1/transfers/${letter().id}/withdraw`, async (request) => {
      withdrawn(await request.json());
      return letter({ state: 'withdrawn' });
    });
    const { user } = show('listTransfers', 'acceptTransfer', 'withdrawTransfer');
    expect(await screen.findByText('已过有效期')).toBeVisible();
    expect(screen.queryByRole('button', { name: '接收' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '作废' }));
    await user.type(screen.getByLabelText('作废原因'), '过期');
    await user.click(screen.getAllByRole('button', { name: '作废' }).pop() as HTMLElement);
    expect(await screen.findByText('已办理')).toBeVisible();
    expect(withdrawn).toHaveBeenCalledWith({ note: '过期' });
  });

  it('say so where there are none', async () => {
    answer('get', '/api/v1/transfers', { items: [], next: null });
    show('listTransfers');
    expect(await screen.findByText('没有介绍信')).toBeVisible();
  });

  it('say so where the right is missing', async () => {
    answer('get', '/api/v1/transfers', () => refusal(403, 'access.forbidden'));
    show();
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
