import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '@/ui/table/resource-table.css';
import { SortIcon } from '@/ui/table/sort-icon';

export interface Fact<Row> {
  key: string;
  title: string;
  /** What is sorted by and exported. */
  value: (row: Row) => string | number;
  /** What is shown, where that is more than the value. */
  render?: (row: Row) => ReactNode;
}

interface FactsTableProps<Row> {
  label: string;
  /** The first one names the row. */
  facts: readonly Fact<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Below the rows. */
  totals?: readonly ReactNode[];
}

interface Order {
  key: string;
  isDown: boolean;
}

const collator = new Intl.Collator('zh-CN');

const compare = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** A whole table at once, as a report shows it: sorted in place by any of its heads. */
export function FactsTable<Row>({ label, facts, rows, rowKey, totals }: FactsTableProps<Row>) {
  const { t } = useTranslation('insights');
  const [order, setOrder] = useState<Order>();
  const by = facts.find(({ key }) => key === order?.key);
  const sorted =
    by === undefined
      ? rows
      : [...rows].sort((a, b) => compare(by.value(a), by.value(b)) * (order?.isDown === true ? -1 : 1));

  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="resource-table facts-table" role="region" aria-label={label} tabIndex={0}>
      <table className="compact">
        <thead>
          <tr>
            {facts.map(({ key, title }, index) => {
              const isBy = order?.key === key;
              const direction = !isBy ? 'none' : order.isDown ? 'descending' : 'ascending';
              return (
                <th
                  key={key}
                  scope="col"
                  className={index === 0 ? 'pinned' : 'numeric'}
                  aria-sort={direction}
                >
                  <button
                    type="button"
                    className="sort-button"
                    title={t('sort', { name: title })}
                    // Figures are looked at from the top, names from the start.
                    onClick={() => setOrder({ key, isDown: isBy ? !order.isDown : index > 0 })}
                  >
                    {title}
                    <SortIcon direction={direction} />
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {facts.map((fact, index) => {
                const shown = fact.render?.(row) ?? shownValue(fact.value(row));
                return index === 0 ? (
                  <th key={fact.key} scope="row" className="pinned">
                    {shown}
                  </th>
                ) : (
                  <td key={fact.key} className="numeric">
                    {shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {totals !== undefined && (
          <tfoot>
            <tr>
              {totals.map((total, index) =>
                index === 0 ? (
                  <th key={facts[index]?.key} scope="row" className="pinned">
                    {total}
                  </th>
                ) : (
                  <td key={facts[index]?.key} className="numeric">
                    {total}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

const shownValue = (value: string | number) =>
  typeof value === 'number' ? value.toLocaleString('zh-CN') : value;

/** The same table for a file: heads, then rows. */
export const factsOf = <Row,>(facts: readonly Fact<Row>[], rows: readonly Row[]) => [
  facts.map(({ title }) => title),
  ...rows.map((row) => facts.map(({ value }) => value(row))),
];
