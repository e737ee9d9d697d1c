/** Sources of income as the household's file has them; total where only the sum is known. */
export const incomeSources = ['wages', 'business', 'property', 'transfer', 'total'] as const;

export type IncomeSource = (typeof incomeSources)[number];

export const isIncomeSource = (source: string): source is IncomeSource =>
  (incomeSources as readonly string[]).includes(source);

/** Fen by head, down to the fen, as the server reckons it. */
export const perHead = (amounts: readonly (number | null | undefined)[], people: number): number =>
  Math.floor(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) / people);
