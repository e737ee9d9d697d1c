import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { PrintPage } from '@/ui/print-page';
import { QueryView } from '@/ui/query-view';
import { useBilingual } from '@/ui/use-bilingual';
import { useStatisticsChoice } from './statistics-choice';
import { percentText, useRemarks } from './statistics-text';
import './statistics.css';

/** A report on A4, as it is handed in. */
export function StatisticsPrintScreen() {
  const choice = useStatisticsChoice();
  const query = useGet('/api/v1/statistics', { params: { query: choice.query } });
  return (
    <QueryView query={query}>
      {(view) => <Sheet view={view} back={choice.addressOf('/statistics')} />}
    </QueryView>
  );
}

function Sheet({ view, back }: { view: Schema<'StatisticsView'>; back: string }) {
  const { t } = useTranslation('insights');
  const { session } = useSession();
  const text = useBilingual();
  return (
    <PrintPage
      title={text(view)}
      unit={view.place.name}
      preparer={session.user?.name ?? ''}
      date={session.businessDate}
      amounts={t('statistics.units', { day: view.asOf })}
      trail={[{ label: t('statistics.title'), to: back }]}
    >
      <table className="statistics-print">
        <thead>
          <tr>
            <th scope="col">{t('statistics.item')}</th>
            <th scope="col">{t('statistics.kind')}</th>
            <th scope="col">{t('statistics.people')}</th>
            <th scope="col">{t('statistics.share')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="rowgroup" rowSpan={1 + view.shares.length}>
              {t('statistics.total')}
            </th>
            <td>{t(`statistics.population.${view.joinedFrom === null ? view.population : 'joined'}`)}</td>
            <td className="numeric">{view.total}</td>
            <td className="numeric" />
          </tr>
          {view.shares.map(({ of, whole, percent, decimals }) => (
            <tr key={of}>
              <td>{t('statistics.partOf', { whole: t(`statistics.whole.${of}`) })}</td>
              <td className="numeric">{whole}</td>
              <td className="numeric">{percentText(percent, decimals)}</td>
            </tr>
          ))}
        </tbody>
        {view.tables.map((table) => (
          <Rows key={table.code} table={table} />
        ))}
      </table>
    </PrintPage>
  );
}

function Rows({ table }: { table: Schema<'StatisticsTable'> }) {
  const text = useBilingual();
  const { t } = useTranslation('insights');
  const remarks = useRemarks()(table);
  return (
    <tbody>
      {table.rows.map((row, index) => (
        <tr key={`${row.kind} ${row.chinese}`}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={table.rows.length + (remarks.length > 0 ? 1 : 0)}>
              {text(table)}
            </th>
          )}
          <td>{text(row)}</td>
          <td className="numeric">{row.count}</td>
          <td className="numeric">
            {table.shareOf === 'none' ? '' : percentText(row.percent, table.decimals)}
          </td>
        </tr>
      ))}
      {table.rows.length > 0 && remarks.length > 0 && (
        <tr>
          <td colSpan={3}>{remarks.join(t('statistics.and'))}</td>
        </tr>
      )}
    </tbody>
  );
}
