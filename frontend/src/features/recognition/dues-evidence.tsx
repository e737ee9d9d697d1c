import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag } from '@/ui/status-tag';

/** The branch's record of dues, as the evidence of whether somebody refuses to pay them. */
export function DuesEvidence({ dues }: { dues: Schema<'DuesRecord'> | null | undefined }) {
  const { t } = useTranslation('recognition');
  if (dues === null || dues === undefined) return <small className="muted">{t('dues.unknown')}</small>;
  const { paidUntil, monthsUnpaid, overdue, reason } = dues;
  return (
    <small className="muted">
      {paidUntil !== null && t('dues.paidUntil', { month: paidUntil.slice(0, 7) })}
      {monthsUnpaid > 0 && t('dues.unpaid', { count: monthsUnpaid })}
      {reason !== null && t('dues.reason', { reason })}{' '}
      {overdue && <StatusTag tone="danger">{t('dues.overdue')}</StatusTag>}
    </small>
  );
}
