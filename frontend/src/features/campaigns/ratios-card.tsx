import { useTranslation } from 'react-i18next';
import type { Answer } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { yuanText } from '@/ui/money';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';

type Row = Answer<'/api/v1/help-ratios', 'get'>['total'];

const share = (one: number, other: number) =>
  one + other === 0
    ? '—'
    : `${Math.round((one / (one + other)) * 100)} : ${Math.round((other / (one + other)) * 100)}`;

/** Talk and gifts, holidays and ordinary days, the party's money and others': by place, in a year, from what was done. */
export function RatiosCard() {
  const { t } = useTranslation('campaigns');
  const query = useGet('/api/v1/help-ratios');
  const cells = (row: Row) => [
    `${row.moral} / ${row.material}（${share(row.moral, row.material)}）`,
    `${row.regular} / ${row.holiday}（${share(row.regular, row.holiday)}）`,
    row.sudden,
    `${yuanText(row.party)} / ${yuanText(row.society)}（${share(row.party, row.society)}）`,
  ];
  return (
    <QueryView query={query}>
      {({ year, total, parts }) => (
        <Card title={t('ratios.title', { year })} flush>
          <SmallTable
            label={t('ratios.title', { year })}
            head={[t('unit'), t('ratios.moral'), t('ratios.regular'), t('ratios.sudden'), t('ratios.party')]}
            rows={[
              { key: 'total', cells: [t('summary.total'), ...cells(total)] },
              ...parts.map((part) => ({ key: part.organisationId, cells: [part.name, ...cells(part)] })),
            ]}
          />
        </Card>
      )}
    </QueryView>
  );
}
