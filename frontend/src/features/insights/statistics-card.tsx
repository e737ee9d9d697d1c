import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { useBilingual } from '@/ui/use-bilingual';
import { percentText, useRemarks } from './statistics-text';

type View = Schema<'StatisticsView'>;

const grouped = new Intl.NumberFormat('zh-CN');

/** The list behind a figure, for whoever may open it. */
export function useListOf(population: View['population']) {
  const { can } = useSession();
  const [path, operation] =
    population === 'ledger' ? (['/ledger', 'listLedger'] as const) : (['/people', 'listPeople'] as const);
  return (filter: Record<string, string> | null): string | undefined =>
    filter === null || !can(operation) ? undefined : `${path}?${new URLSearchParams(filter).toString()}`;
}

/** One table of a report: every figure with its bar, its share and the people behind it. */
export function StatisticsCard({ view, table }: { view: View; table: Schema<'StatisticsTable'> }) {
  const { t } = useTranslation('insights');
  const text = useBilingual();
  const listOf = useListOf(view.population);
  const remarks = useRemarks()(table);
  const most = Math.max(1, ...table.rows.map(({ count }) => count));
  const hasShares = table.shareOf !== 'none';

  return (
    <Card title={text(table)} flush>
      <table className="statistics-table">
        <thead>
          <tr>
            <th scope="col">{t('statistics.kind')}</th>
            <th scope="col" className="numeric">
              {t('statistics.people')}
            </th>
            <td aria-hidden />
            {hasShares && (
              <th scope="col" className="numeric">
                {t('statistics.share')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => {
            const to = listOf(row.filter);
            const count = grouped.format(row.count);
            return (
              <tr key={`${row.kind} ${row.chinese}`} className={row.kind}>
                <th scope="row">{text(row)}</th>
                <td className="numeric">
                  {to === undefined || row.count === 0 ? (
                    count
                  ) : (
                    <Link to={to} title={t('statistics.open', { name: text(row) })}>
                      {count}
                    </Link>
                  )}
                </td>
                <td className="statistics-bar" aria-hidden>
                  <span style={{ width: `${(row.count / most) * 100}%` }} />
                </td>
                {hasShares && <td className="numeric">{percentText(row.percent, table.decimals)}</td>}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('statistics.total')}</th>
            <td className="numeric">{grouped.format(table.total)}</td>
            <td />
            {hasShares && <td />}
          </tr>
        </tfoot>
      </table>
      {remarks.length > 0 && <p className="statistics-remark">{remarks.join(t('statistics.and'))}</p>}
    </Card>
  );
}
