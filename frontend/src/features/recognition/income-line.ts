import type { Schema } from '@/api/types';

/** The line that the server compares with: that of the latest year not after the income's. */
export const incomeLineOf = (
  lines: readonly Schema<'IncomeLine'>[],
  residence: string | undefined,
  year: number,
): Schema<'IncomeLine'> | undefined =>
  lines
    .filter((line) => line.residence === residence && line.fromYear <= year)
    .sort((one, other) => other.fromYear - one.fromYear)[0];
