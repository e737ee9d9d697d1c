import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Money } from '@/ui/money';
import { PrintPage } from '@/ui/print-page';
import { QueryView } from '@/ui/query-view';
import { useStandards } from '@/ui/standards';

const most = 200;

/** A year's list on A4, as its screen was filtered. */
export function YearListPrintScreen() {
  const [params] = useSearchParams();
  const given = Object.fromEntries(
    ['listYear', 'tier', 'organisationId'].flatMap((field) => {
      const value = params.get(field);
      return value === null || value === '' ? [] : [[field, value]];
    }),
  );
  const query = useGet('/api/v1/year-lists', {
    params: { query: { ...given, size: most } },
  });
  return (
    <QueryView query={query}>{({ items, next }) => <Sheet rows={items} isCut={next !== null} />}</QueryView>
  );
}

function Sheet({ rows, isCut }: { rows: readonly Schema<'ListedRow'>[]; isCut: boolean }) {
  const { t } = useTranslation('assessment');
  const { session } = useSession();
  const { name } = useStandards();
  const [first] = rows;
  return (
    <PrintPage
      title={
        first === undefined ? t('survey.listed.title') : t('survey.listed.titleOf', { year: first.listYear })
      }
      unit={session.posts[0]?.organisationName ?? ''}
      preparer={session.user?.name ?? ''}
      date={first?.fixedOn ?? session.businessDate}
      amounts={t('print.amounts')}
      trail={[{ label: t('survey.listed.title'), to: '/year-lists' }]}
    >
      {isCut && <p className="no-print">{t('survey.listed.more', { count: most })}</p>}
      <table>
        <thead>
          <tr>
            {(['number', 'committee', 'place', 'person', 'tier', 'cause', 'perCapita', 'since'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {t(`survey.listed.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td>{index + 1}</td>
              <td>{row.committeeName}</td>
              <td>{row.organisationName}</td>
              <td>{row.name}</td>
              <td>{t(`tier.${row.tier}`)}</td>
              <td>{name('hardshipCause', row.cause)}</td>
              <td>
                <Money fen={row.perCapita} bare />
              </td>
              <td>{row.since}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintPage>
  );
}
