import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { StatusTag } from '@/ui/status-tag';

const dayMs = 86_400_000;

/** From when on a last day stands out. */
const soon = 7;

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** How long there is still time; overdue only from the day after the last. */
export function DueTag({ dueOn }: { dueOn: string }) {
  const { t } = useTranslation();
  const { businessDate } = useSession().session;
  const left = daysBetween(businessDate, dueOn);
  if (left < 0) return <StatusTag tone="danger">{t('steps.overdue', { count: -left })}</StatusTag>;
  if (left === 0) return <StatusTag tone="warning">{t('steps.dueToday')}</StatusTag>;
  return (
    <StatusTag tone={left <= soon ? 'warning' : 'neutral'}>{t('steps.remaining', { count: left })}</StatusTag>
  );
}
