import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { MonthScreen } from './month-screen';
import { byUrgency, monthsBack, quartersBack, shareOf } from './words';

const village = (placeName: string, standing: Schema<'MeetingStanding'>): Schema<'DutyMonthVillage'> => ({
  placeId: placeName,
  placeName,
  townshipName: '东乡',
  from: '2026-03-01',
  until: '2026-03-08',
  heldOn: standing === 'held' ? '2026-03-03' : null,
  meetings: standing === 'held' ? 1 : 0,
  standing,
});

it('Months go back over New Year, this one first', () => {
  expect(monthsBack('2026-02-17', 4)).toEqual(['2026-02-01', '2026-01-01', '2025-12-01', '2025-11-01']);
});

it('Quarters go back over New Year, this one first', () => {
  expect(quartersBack('2026-05-17', 3)).toEqual([
    { day: '2026-04-01', year: 2026, quarter: 2 },
    { day: '2026-01-01', year: 2026, quarter: 1 },
    { day: '2025-10-01', year: 2025, quarter: 4 },
  ]);
});

it('Villages whose week is over without a meeting come first', () => {
  const sorted = [village('甲', 'held'), village('乙', 'pending'), village('丙', 'missing')].sort(byUrgency);
  expect(sorted.map(({ placeName }) => placeName)).toEqual(['丙', '乙', '甲']);
});

it('A share of nobody is none', () => {
  expect([shareOf(0, 0), shareOf(2, 3), shareOf(0, 3)]).toEqual([null, '67%', '0%']);
});

it('The month shows who is short of meetings and which villages did not meet', async () => {
  const month: Schema<'DutyMonth'> = {
    month: '2026-03-01',
    villages: [village('王家村', 'held'), village('赵家村', 'missing')],
    people: [
      {
        personId: 'p1',
        name: '乙领导',
        townshipName: '东乡',
        capacities: ['villageLeader'],
        places: ['王家村'],
        owed: 2,
        attended: 1,
        missing: 1,
      },
    ],
  };
  answer('get', '/api/v1/duty-month', month);
  renderScreen(<MonthScreen />, {
    at: '/duties?month=2026-03-01',
    path: '/duties',
    session: { operations: [] },
  });
  expect(await screen.findByText('差 1 次')).toBeVisible();
  const rows = within(screen.getByRole('group', { name: '各村例会' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('乡镇'),
    expect.stringContaining('赵家村未召开'),
    expect.stringContaining('王家村按期'),
  ]);
  expect(screen.queryByRole('button', { name: '登记会议' })).toBeNull();
});
