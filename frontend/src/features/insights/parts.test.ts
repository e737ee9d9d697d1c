import { describe, expect, it } from 'vitest';
import { shareText } from './figures';
import { csvOf } from './save';
import { periodOf } from './view-choice';

describe('A period', () => {
  it.each([
    ['lastTwelve', '2026-02-10', '2025-03-01', '2026-02-10'],
    ['lastTwelve', '2026-12-31', '2026-01-01', '2026-12-31'],
    ['thisYear', '2026-02-10', '2026-01-01', '2026-02-10'],
    ['lastYear', '2026-02-10', '2025-01-01', '2025-12-31'],
    ['thisQuarter', '2026-02-10', '2026-01-01', '2026-02-10'],
    ['thisQuarter', '2026-11-30', '2026-10-01', '2026-11-30'],
  ] as const)('%s on %s runs from %s to %s', (name, today, from, to) => {
    expect(periodOf(name, today)).toEqual({ from, to });
  });
});

describe('A share', () => {
  it.each([
    [39, 40, '97.5%'],
    [9999, 10_000, '99.9%'],
    [10, 10, '100%'],
    [0, 0, '—'],
  ])('of %i in %i reads %s: whole only when nobody is left out', (part, whole, text) => {
    expect(shareText(part, whole)).toBe(text);
  });
});

describe('An exported table', () => {
  it('opens in a spreadsheet with Chinese heads and runs no formula', () => {
    expect(
      csvOf([
        ['单位', '人数'],
        ['=1+1', 3],
        ['青石"镇', -2],
      ]),
    ).toBe('\uFEFF"单位","人数"\r\n"\'=1+1",3\r\n"青石""镇",-2\r\n');
  });
});
