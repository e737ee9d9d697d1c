import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { CohortScreen } from './cohort-screen';

const line = (fact: string, count: number, share: number, changes: object = {}) => ({
  fact,
  count,
  unknown: 0,
  share,
  target: null,
  leeway: 0,
  met: null,
  said: null,
  saidFits: null,
  ...changes,
});

const cohort = {
  from: '2021-02-11',
  to: '2026-02-10',
  total: 24,
  packName: '民科园',
  lines: [
    line('women', 10, 4167, { target: 4000, leeway: 200, met: true }),
    line('young', 16, 6667, { target: 8000, met: false, said: 7500, saidFits: false }),
    line('frontLine', 24, 10_000),
  ],
  people: [
    {
      candidateId: '019b0000-0000-7000-8000-0000000000c1',
      name: '朱一',
      orgName: '大塘村党支部',
      admittedOn: '2025-03-15',
      women: true,
      young: null,
      frontLine: true,
      secondary: false,
      college: false,
    },
  ],
};

describe('The ratios of new members', () => {
  it('stand beside their targets, and a report beside the counts', async () => {
    const asked: string[] = [];
    answer('get', '/api/v1/development-cohort', (request) => {
      asked.push(new URL(request.url).search);
      return cohort;
    });
    renderScreen(<CohortScreen />, {
      at: '/development-cohort?young=75',
      path: '/development-cohort',
      session: { operations: ['getCohort'] },
    });
    const table = await screen.findByRole('group', { name: '新党员比例' });
    const young = within(table).getByRole('row', { name: /35岁以下/ });
    expect(young.textContent).toBe('35岁以下16066.7%80.0%以上未达到75.0%与人数不符：16/24');
    expect(within(table).getByRole('row', { name: /女性/ }).textContent).toBe('女性10041.7%40.0%左右达到—');
    expect(asked).toEqual(['?young=7500']);
    expect(screen.getByRole('link', { name: '朱一' })).toBeVisible();
  });
});
