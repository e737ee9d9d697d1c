import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { PairPrintScreen } from './pair-print-screen';
import { PairScreen } from './pair-screen';
import { aPair, aView, aVisit } from './testing';
import type { PairView } from './types';

const operations = [
  'getPair',
  'endPair',
  'handOverPair',
  'logVisit',
  'drawUpPlan',
  'makeCommitment',
  'issuePairs',
];

function show(view: PairView, may = operations) {
  answer('get', `/api/v1/pairs/${view.pair.id}`, view);
  answer('get', '/api/v1/issue-owners', { items: [] });
  return renderScreen(<PairScreen />, {
    at: `/pairs/${view.pair.id}`,
    path: '/pairs/:pairId',
    session: { operations: may },
  });
}

describe('A pair', () => {
  it('shows what hangs on it', async () => {
    show(aView({ visits: [aVisit()] }));
    expect(await screen.findByRole('heading', { name: '安和平 → 王守田' })).toBeVisible();
    expect(screen.getByText('还没有计划')).toBeVisible();
    expect(screen.getByText('身体尚好')).toBeVisible();
    expect(screen.getByText('500.00 元')).toBeVisible();
  });

  it('takes a plan of six items with its measures, from the version seen', async () => {
    const sent: { body: unknown; version: string | null }[] = [];
    answer('post', `/api/v1/pairs/${aPair().id}/plans`, async (request) => {
      sent.push({ body: await request.json(), version: request.headers.get('If-Match') });
      return { pairId: aPair().id, number: 1 };
    });
    const { user } = show(aView());
    await user.click(await screen.findByRole('button', { name: '制定计划' }));
    const drawer = await screen.findByRole('dialog', { name: '制定计划' });
    await user.type(within(drawer).getByLabelText('定目标'), '两年过线');
    await user.type(within(drawer).getByLabelText('具体内容'), '教会养蜂');
    await user.type(within(drawer).getByLabelText('定时间'), '每季度');
    await user.click(within(drawer).getByRole('button', { name: '提交' }));
    expect(await within(drawer).findByText('必填')).toBeVisible();
    await user.type(within(drawer).getByLabelText('定事'), '建蜂箱');
    await user.click(within(drawer).getByRole('button', { name: '提交' }));

    expect(await screen.findByText('计划已保存')).toBeVisible();
    expect(sent).toEqual([
      {
        version: '"3"',
        body: {
          goal: '两年过线',
          measures: [{ helpKind: 'relief', measure: 'namedContact', text: '教会养蜂' }],
          timetable: '每季度',
          people: '安和平',
          place: '王家村党支部',
          tasks: '建蜂箱',
        },
      },
    ]);
  });

  it('ends for a reason, says beforehand what ends with it, and why the server does not end it', async () => {
    answer('get', '/api/v1/pairs', { items: [aPair()], next: null });
    answer('post', `/api/v1/pairs/${aPair().id}/end`, () =>
      refusal(422, 'pairing.still_in_ledger', { detail: '请先办理退出' }),
    );
    const { user } = show(aView({ visits: [aVisit({ state: 'planned' })] }));
    await user.click(await screen.findByRole('button', { name: '解除结对' }));
    const drawer = await screen.findByRole('dialog', { name: '解除结对' });
    expect(within(drawer).getByText('取消 1 次计划中的走访。')).toBeVisible();
    expect(await within(drawer).findByText('王守田 仍在台账，解除后没有帮扶人。')).toBeVisible();
    await user.click(within(drawer).getByRole('combobox', { name: '解除原因' }));
    expect(await screen.findByTitle('脱困退出')).toHaveClass('ant-select-item-option-disabled');
    await user.click(screen.getByTitle('转出、迁出'));
    expect(screen.queryByTitle('更换帮扶人')).not.toBeInTheDocument();
    await user.click(within(drawer).getByRole('button', { name: '解除结对' }));
    expect(await within(drawer).findByText('请先办理退出')).toBeVisible();
  });

  it('offers nothing to change to those who only look, or when it has ended', async () => {
    show(aView({ pair: aPair({ state: 'ended', endReason: 'moved' }), acts: [], visits: [aVisit()] }));
    expect(await screen.findByText('转出、迁出')).toBeVisible();
    for (const name of ['解除结对', '移交', '登记走访', '制定计划', '作出承诺'])
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  });

  it('prints as a form to file', async () => {
    answer('get', `/api/v1/pairs/${aPair().id}`, aView({ visits: [aVisit()] }));
    renderScreen(<PairPrintScreen />, { at: `/pairs/${aPair().id}/print`, path: '/pairs/:pairId/print' });
    expect(await screen.findByRole('heading', { name: '结对帮扶登记表' })).toBeVisible();
    expect(screen.getByRole('row', { name: '2026-01-20 身体尚好 500.00 元' })).toBeVisible();
  });

  it('is not there for others', async () => {
    answer('get', '/api/v1/pairs/1', () => refusal(404, 'pairing.pair_not_found'));
    renderScreen(<PairScreen />, { at: '/pairs/1', path: '/pairs/:pairId' });
    expect(await screen.findByText('没有找到')).toBeVisible();
  });
});
