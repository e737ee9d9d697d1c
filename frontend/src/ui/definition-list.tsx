import type { ReactNode } from 'react';
import './definition-list.css';

interface DefinitionListProps {
  items: readonly {
    label: string;
    /** Missing values show a dash. */
    value: ReactNode;
    /** Takes the whole line: reasons, addresses, opinions. */
    wide?: boolean;
  }[];
}

/** The facts of one record, as label and value. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="definitions">
      {items.map(({ label, value, wide }) => (
        <div key={label} className={wide === true ? 'wide' : undefined}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
