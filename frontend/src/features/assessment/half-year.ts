import { useTranslation } from 'react-i18next';

/** `2026H1` in words. */
export function useHalfYear(): (period: string) => string {
  const { t } = useTranslation('assessment');
  return (period) => t(period.endsWith('H1') ? 'half.first' : 'half.second', { year: period.slice(0, 4) });
}

/** The half-year of a day and those before it, the latest first. */
export function halfYearsUntil(day: string, many: number): string[] {
  const latest = Number(day.slice(0, 4)) * 2 + (Number(day.slice(5, 7)) > 6 ? 1 : 0);
  return Array.from(
    { length: many },
    (_, back) => `${String(Math.floor((latest - back) / 2))}H${String(((latest - back) % 2) + 1)}`,
  );
}
