import type { ReactNode } from 'react';
import './small-table.css';
import { usePhone } from './use-phone';

interface SmallTableProps {
  /** What the rows are, for screen readers. */
  label: string;
  head: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A few rows within a page or a dialog: no paging, no sorting, no columns to choose. */
export function SmallTable({ label, head, rows }: SmallTableProps) {
  const isPhone = usePhone();
  if (isPhone) {
    return (
      <ul className="small-cards" aria-label={label}>
        {rows.map(({ key, cells }) => (
          <li key={key}>
            <dl>
              {cells.map((cell, index) => (
                <div key={head[index] ?? index}>
                  <dt>{head[index]}</dt>
                  <dd>{cell}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  return (
    // Scrolls sideways where it is narrow; without a tab stop the keyboard could not.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="small-table" role="group" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={head[index] ?? index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
