import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag } from '@/ui/status-tag';

export type BankLoanRow = Schema<'BankLoanRow'>;
export type BankLoanView = Schema<'BankLoanView'>;
export type BankInterest = Schema<'BankInterestView'>;

export const bankLoanStates = ['open', 'settled', 'ended'] as const;
export const bankSecurities = ['credit', 'guarantor', 'jointLiability'] as const;

/** So many days on, as the wire writes a day. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export const bankPathOf = ({ loan }: BankLoanView) => ({ params: { path: { bankLoanId: loan.id } } });

/** The state, or by how many days it is late. */
export function BankLoanTag({ loan }: { loan: BankLoanRow }) {
  const { t } = useTranslation('loans');
  const tones = { open: 'info', settled: 'success', ended: 'neutral' } as const;
  return loan.daysLate > 0 ? (
    <StatusTag tone="danger">{t('bank.late', { days: loan.daysLate })}</StatusTag>
  ) : (
    <StatusTag tone={tones[loan.state]}>{t(`bank.states.${loan.state}`)}</StatusTag>
  );
}
