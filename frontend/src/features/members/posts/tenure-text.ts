import { useTranslation } from 'react-i18next';

const monthsOfYear = 12;

/** 30 年 2 个月. */
export function useTenureText() {
  const { t } = useTranslation('members');
  return (months: number) =>
    t('posts.years', { years: Math.floor(months / monthsOfYear), months: months % monthsOfYear });
}
