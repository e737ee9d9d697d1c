import { expect, it } from 'vitest';
import { lastDayOf, shifted, weeksOf } from './month';

it('A month begins under its weekday and ends with its last day', () => {
  const weeks = weeksOf('2026-03');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
  expect(weeks[5]).toEqual(['2026-03-30', '2026-03-31', null, null, null, null, null]);
  expect(lastDayOf('2028-02')).toBe('2028-02-29');
});

it('The month before January is December of the year before', () => {
  expect(shifted('2026-01', -1)).toBe('2025-12');
  expect(shifted('2026-12', 1)).toBe('2027-01');
});
