import { useTranslation } from 'react-i18next';
import type { Job } from './use-jobs';

/** The schedule in words: 每天 06:40. */
export function useScheduleText(): (schedule: Job['schedule']) => string {
  const { t } = useTranslation('jobs');
  return ({ rhythm, time, minutes }) =>
    rhythm === 'daily' ? t('daily', { time: time?.slice(0, 5) }) : t('interval', { count: minutes ?? 0 });
}
