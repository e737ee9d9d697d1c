import { type ReactNode, useId } from 'react';
import './card.css';

interface CardProps {
  title?: string;
  /** At the right of the title: a link, a small button, a period. */
  extra?: ReactNode;
  /** Tables and charts run to the edge. */
  flush?: boolean;
  children: ReactNode;
}

export function Card({ title, extra, flush, children }: CardProps) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <div className="card-head">
          <h2 id={id}>{title}</h2>
          {extra}
        </div>
      )}
      <div className={flush === true ? 'card-body flush' : 'card-body'}>{children}</div>
    </section>
  );
}
