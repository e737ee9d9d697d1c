import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OperationId } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { aTrainee, aTraining } from './testing';
import { TrainingScreen } from './training-screen';

const training = aTraining();
const path = `/api/v1/trainings/${training.id}` as const;

const open = (operations: readonly OperationId[] = []) => {
  answer('get', '/api/v1/standards', { lists: [] });
  return renderScreen(<TrainingScreen />, {
    at: `/trainings/${training.id}`,
    path: '/trainings/:trainingId',
    session: { operations: ['getTraining', ...operations], businessDate: '2026-03-10' },
  });
};

describe('A training', () => {
  it('is marked row by row, and says whom', async () => {
    const sent: unknown[] = [];
    const [first, second] = [aTrainee(2, '甲党员'), aTrainee(3, '乙党员', { state: 'present' })];
    answer('get', path, training);
    answer('get', `${path}/trainees`, { items: [first, second] });
    answer('put', `${path}/attendance`, async (request) => {
      sent.push(await request.json());
      return { items: [{ ...first, state: 'present' }, second] };
    });
    const { user } = open(['markTrainees', 'removeTrainee']);
    const rows = await screen.findByRole('list', { name: '报名和到场' });
    expect(within(rows).getByRole('button', { name: '乙党员到场' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(within(rows).getByRole('button', { name: '甲党员到场' }));
    expect(sent).toEqual([{ marks: [{ traineeId: first.id, state: 'present' }] }]);
    expect(within(rows).queryByRole('button', { name: '把乙党员移出名单' })).not.toBeInTheDocument();
  });

  it('is marked by nobody before its day', async () => {
    answer('get', path, aTraining({ plan: { ...training.plan, on: '2026-03-20' } }));
    answer('get', `${path}/trainees`, { items: [aTrainee(2, '甲党员')] });
    open(['markTrainees', 'enrolTrainees', 'holdTraining']);
    expect(await screen.findByText('已报名')).toBeVisible();
    expect(screen.queryByRole('button', { name: '甲党员到场' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '登记举办' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /报\s?名/ })).toBeVisible();
  });

  it('once held, lets those who came be confirmed as mastering the skill', async () => {
    const sent: unknown[] = [];
    const [came, absent] = [
      aTrainee(2, '甲党员', { state: 'present' }),
      aTrainee(3, '乙党员', { state: 'absent' }),
    ];
    answer('get', path, aTraining({ state: 'held', acts: ['enrol', 'mark', 'confirmSkill', 'recordJob'] }));
    answer('get', `${path}/trainees`, { items: [came, absent] });
    answer('post', `${path}/mastery`, async (request) => {
      sent.push(await request.json());
      return { items: [{ ...came, masteredOn: '2026-03-10' }, absent] };
    });
    const { user } = open(['confirmSkill']);
    await user.click(await screen.findByRole('button', { name: '确认掌握' }));
    expect(screen.queryByRole('checkbox', { name: '乙党员已掌握' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: '甲党员已掌握' }));
    await user.click(screen.getByRole('button', { name: '确认 1 人掌握' }));
    expect(sent).toEqual([{ traineeIds: [came.id] }]);
  });

  it('that was called off says why', async () => {
    answer('get', path, aTraining({ state: 'cancelled', cancelReason: '暴雨', acts: [] }));
    answer('get', `${path}/trainees`, { items: [] });
    open();
    expect(await screen.findByText('已取消：暴雨')).toBeVisible();
    expect(await screen.findByText('名单中还没有人')).toBeVisible();
  });

  it('says that it is not there', async () => {
    answer('get', path, () => refusal(404, 'projects.training_not_found'));
    open();
    expect(await screen.findByText('没有找到')).toBeVisible();
  });
});
