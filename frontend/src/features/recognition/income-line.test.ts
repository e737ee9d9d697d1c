import { expect, it } from 'vitest';
import { incomeLineOf } from './income-line';

const lines = [
  { fromYear: 2024, residence: 'rural', perCapita: 63_700, household: null, inclusive: false },
  { fromYear: 2026, residence: 'rural', perCapita: 86_500, household: null, inclusive: false },
  { fromYear: 2024, residence: 'urban', perCapita: 90_000, household: null, inclusive: false },
] as const;

it.each([
  ['rural', 2025, 63_700],
  ['rural', 2026, 86_500],
  ['rural', 2027, 86_500],
  ['urban', 2027, 90_000],
  ['rural', 2023, undefined],
  [undefined, 2026, undefined],
])('shows %s of %d the line of that place and year', (residence, year, perCapita) => {
  expect(incomeLineOf(lines, residence, year)?.perCapita).toBe(perCapita);
});
