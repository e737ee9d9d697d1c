import { isValidElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmpty } from './is-empty';
import { Money } from './money';
import './small-table.css';
import { usePhone } from './use-phone';

interface SmallTableProps {
  /** What the rows are, for screen readers. */
  label: string;
  /** An empty one stands over what can be done with a row. */
  head: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A few rows within a page or a dialog: no paging, no sorting, no columns to choose. */
export function SmallTable({ label, head: titles, rows }: SmallTableProps) {
  const { t } = useTranslation();
  const isPhone = usePhone();
  const head = titles.map((title) => title || t('table.actions'));
  if (isPhone) {
    return (
      <ul className="small-cards" aria-label={label}>
        {rows.map(({ key, cells }) => (
          <li key={key}>
            <dl>
              {cells.map(
                (cell, index) =>
                  !isEmpty(cell) && (
                    <div key={head[index] ?? index}>
                      <dt>{head[index]}</dt>
                      <dd>{cell}</dd>
                    </div>
                  ),
              )}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  const numeric = head.map((_, index) => isNumeric(rows.map(({ cells }) => cells[index])));
  const classOf = (index: number) => (numeric[index] === true ? 'numeric' : undefined);
  return (
    // Scrolls sideways where it is narrow; without a tab stop the keyboard could not.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="small-table" role="group" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((title, index) => (
              <th key={title} scope="col" className={classOf(index)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={head[index] ?? index} className={classOf(index)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A column of nothing but counts and amounts, which stand to the right. */
const isNumeric = (cells: readonly ReactNode[]) =>
  cells.some(isFigure) && cells.every((cell) => isEmpty(cell) || cell === '—' || isFigure(cell));

const isFigure = (cell: ReactNode) =>
  typeof cell === 'number' ||
  (isValidElement<{ children?: ReactNode }>(cell) &&
    (cell.type === Money || typeof cell.props.children === 'number'));
