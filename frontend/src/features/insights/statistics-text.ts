import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';

type Table = Schema<'StatisticsTable'>;

const grouped = new Intl.NumberFormat('zh-CN');

/** A share as the server rounded it, with all its places: `19.0%`. */
export const percentText = (percent: number | null, decimals: number): string =>
  percent === null ? '—' : `${percent.toFixed(decimals)}%`;

/** What has to be said of a table: of whom its percentages are, and that its parts are not the whole. */
export function useRemarks(): (table: Table) => string[] {
  const { t } = useTranslation('insights');
  return (table) => {
    const remarks: string[] = [];
    if (table.shareOf === 'members' || table.shareOf === 'ruralMembers')
      remarks.push(t('statistics.shareOf', { whole: t(`statistics.whole.${table.shareOf}`) }));
    if (table.overlaps) remarks.push(t('statistics.overlaps'));
    else if (table.partsTotal !== table.total)
      remarks.push(
        t('statistics.gap', {
          parts: grouped.format(table.partsTotal),
          total: grouped.format(table.total),
          gap: grouped.format(table.total - table.partsTotal),
        }),
      );
    return remarks;
  };
}
