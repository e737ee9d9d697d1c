import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './columns';
import type { ListState } from './list-state';
import type { Selection } from './selection';
import { SortIcon } from './sort-icon';

interface TableRowsProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  list: ListState<object>;
  /** The running number of the first row, where it is known. */
  start: number | undefined;
  isCompact: boolean;
  rowActions?: (row: Row) => ReactNode;
  selection?: Selection;
}

/** One real `<table>`: heads stay at the top, the first column and the actions at the sides. */
export function TableRows<Row>(props: TableRowsProps<Row>) {
  const { label, columns, rows, rowKey, list, start, isCompact, rowActions, selection } = props;
  const { t } = useTranslation();
  const keys = rows.map(rowKey);
  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className={isCompact ? 'compact' : undefined}>
        <thead>
          <tr>
            {selection !== undefined && (
              <th scope="col" className="check">
                <input
                  type="checkbox"
                  aria-label={t('table.select')}
                  checked={keys.every((key) => selection.keys.has(key))}
                  onChange={() => selection.togglePage(keys)}
                />
              </th>
            )}
            {start !== undefined && (
              <th scope="col" className="index">
                {t('table.index')}
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} list={list} />
            ))}
            {rowActions !== undefined && (
              <th scope="col" className="actions">
                {t('table.actions')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const key = rowKey(row);
            const isChosen = selection?.keys.has(key) === true;
            const number = start === undefined ? undefined : start + index;
            return (
              <tr key={key} className={isChosen ? 'chosen' : undefined}>
                {selection !== undefined && (
                  <td className="check">
                    <input
                      type="checkbox"
                      aria-label={`${t('table.select')} ${number ?? index + 1}`}
                      checked={isChosen}
                      onChange={() => selection.toggle(key)}
                    />
                  </td>
                )}
                {number !== undefined && <td className="index">{number}</td>}
                {columns.map((column) => (
                  <td key={column.key} className={cellClass(column)} style={{ maxWidth: column.width }}>
                    {column.render(row)}
                  </td>
                ))}
                {rowActions !== undefined && (
                  <td className="actions">
                    <div className="row">{rowActions(row)}</div>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function cellClass<Row>({ pinned, numeric }: Column<Row>): string | undefined {
  const names = [pinned === true ? 'pinned' : '', numeric === true ? 'numeric' : ''].filter(
    (name) => name !== '',
  );
  return names.length === 0 ? undefined : names.join(' ');
}

function Head<Row>({ column, list }: { column: Column<Row>; list: ListState<object> }) {
  const { title, sort, width } = column;
  const className = cellClass(column);
  const style = { minWidth: width };
  if (sort === undefined) {
    return (
      <th scope="col" className={className} style={style}>
        {title}
      </th>
    );
  }
  const direction = list.sort === sort ? 'ascending' : list.sort === `-${sort}` ? 'descending' : 'none';
  // Ascending, descending, and back to the list's own order.
  const following = { none: sort, ascending: `-${sort}`, descending: undefined }[direction];
  return (
    <th scope="col" className={className} style={style} aria-sort={direction}>
      <button type="button" className="sort-button" onClick={() => list.sortBy(following)}>
        {title}
        <SortIcon direction={direction} />
      </button>
    </th>
  );
}
