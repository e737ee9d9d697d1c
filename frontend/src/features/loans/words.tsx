import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag } from '@/ui/status-tag';

export type LoanRow = Schema<'LoanRow'>;
export type LoanView = Schema<'LoanView'>;
export type Product = Schema<'LoanProduct'>;

const basisPoints = 100;

/** Of ten thousand, in per cent, as few places as it needs. */
export const rateText = (rate: number): string => String(rate / basisPoints);

/** The state, with whom it waits for and by how many days it is late. */
export function LoanTag({ loan }: { loan: LoanRow }) {
  const { t } = useTranslation('loans');
  const tones = {
    applied: 'warning',
    approved: 'info',
    lent: 'info',
    repaid: 'success',
    writtenOff: 'danger',
    refused: 'neutral',
    withdrawn: 'neutral',
  } as const;
  if (loan.daysLate > 0) return <StatusTag tone="danger">{t('late', { days: loan.daysLate })}</StatusTag>;
  if (loan.state === 'applied')
    return (
      <StatusTag tone="warning">
        {loan.awaitedOpinion === null
          ? t('awaitsApproval')
          : t('awaits', { by: t(`by.${loan.awaitedOpinion}`) })}
      </StatusTag>
    );
  return <StatusTag tone={tones[loan.state]}>{t(`state.${loan.state}`)}</StatusTag>;
}

/** How it comes back and what it costs, in words. */
export function useProductText() {
  const { t, i18n } = useTranslation('loans');
  return {
    name: (product: { chinese: string; english: string }) =>
      i18n.language.startsWith('zh') ? product.chinese : product.english,
    plan: ({ plan, everyMonths }: Product) => t(`plan.${plan}`, { count: everyMonths }),
    fee: ({ feeBasisPoints = 0 }: Product) =>
      feeBasisPoints === 0 ? t('free') : t('feeRate', { rate: rateText(feeBasisPoints) }),
  };
}
