import type { Schema } from '@/api/types';

export type Reconciliation = Schema<'ReconciliationView'>;
export type Match = Schema<'BankMatchView'>;
export type StatementAnswer = Schema<'BankStatementAnswer'>;

/** What came in less what went out, in fen. */
export const netOf = ({ received, paid }: { received: number; paid: number }): number => received - paid;

/** 摘要 and 对方 as one text; what the bank left out is left out. */
export const textOf = ({ summary, party }: { summary: string | null; party: string | null }): string =>
  [summary, party].filter((part) => part !== null).join(' · ');
