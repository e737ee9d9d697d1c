import type { ReactNode } from 'react';
import './small-table.css';

interface SmallTableProps {
  /** What the rows are, for screen readers. */
  label: string;
  head: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A few rows within a page or a dialog: no paging, no sorting, no columns to choose. */
export function SmallTable({ label, head, rows }: SmallTableProps) {
  return (
    // Scrolls sideways on a phone; without a tab stop the keyboard could not.
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
