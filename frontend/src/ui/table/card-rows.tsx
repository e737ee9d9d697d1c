import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmpty } from '@/ui/is-empty';
import type { Column } from './columns';
import type { ListState } from './list-state';
import type { Selection } from './selection';

interface CardRowsProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  list: ListState<object>;
  rowActions?: (row: Row) => ReactNode;
  selection?: Selection;
}

/** The same rows on a phone: the pinned column heads a card, the others are label and value. */
export function CardRows<Row>({
  label,
  columns,
  rows,
  rowKey,
  list,
  rowActions,
  selection,
}: CardRowsProps<Row>) {
  const { t } = useTranslation();
  const heads = columns.filter(({ pinned }) => pinned === true);
  const facts = columns.filter(({ pinned }) => pinned !== true);
  return (
    <>
      <SortChoice columns={columns} list={list} />
      <ul className="card-rows" aria-label={label}>
        {rows.map((row, index) => {
          const key = rowKey(row);
          return (
            <li key={key}>
              <div className="card-row-head">
                {selection !== undefined && (
                  <input
                    type="checkbox"
                    aria-label={`${t('table.select')} ${index + 1}`}
                    checked={selection.keys.has(key)}
                    onChange={() => selection.toggle(key)}
                  />
                )}
                {heads.map((column) => (
                  <b key={column.key}>{column.render(row)}</b>
                ))}
              </div>
              <dl>
                {facts
                  .map(({ key: of, title, render }) => ({ of, title, content: render(row) }))
                  .filter(({ content }) => !isEmpty(content))
                  .map(({ of, title, content }) => (
                    <div key={of}>
                      <dt>{title}</dt>
                      <dd>{content}</dd>
                    </div>
                  ))}
              </dl>
              {rowActions !== undefined && <div className="card-row-actions">{rowActions(row)}</div>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function SortChoice<Row>({ columns, list }: { columns: readonly Column<Row>[]; list: ListState<object> }) {
  const { t } = useTranslation();
  const id = useId();
  const sortable = columns.filter(({ sort }) => sort !== undefined);
  if (sortable.length === 0) return null;
  return (
    <div className="sort-choice">
      <label htmlFor={id}>{t('table.sort')}</label>
      <select
        id={id}
        value={list.sort ?? ''}
        onChange={(event) => list.sortBy(event.target.value || undefined)}
      >
        <option value="">{t('table.sortNone')}</option>
        {sortable.flatMap(({ sort = '', title }) => [
          <option key={sort} value={sort}>
            {t('table.ascending', { name: title })}
          </option>,
          <option key={`-${sort}`} value={`-${sort}`}>
            {t('table.descending', { name: title })}
          </option>,
        ])}
      </select>
    </div>
  );
}
