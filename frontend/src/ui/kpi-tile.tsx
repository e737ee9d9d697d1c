import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './kpi-tile.css';

interface KpiTileProps {
  label: string;
  /** Null while it loads or where it cannot be known: shown as a dash. */
  value: number | string | null;
  unit?: string;
  /** Compared with what, as of when. */
  note?: ReactNode;
  tone?: 'warning' | 'danger';
  /** The filtered list behind the figure. */
  to?: string;
}

const grouped = new Intl.NumberFormat('zh-CN');

export function KpiTile({ label, value, unit, note, tone, to }: KpiTileProps) {
  const className = tone === undefined ? 'kpi' : `kpi ${tone}`;
  const content = (
    <>
      <span className="kpi-label">{label}</span>
      <span>
        <span className="kpi-value">
          {typeof value === 'number' ? grouped.format(value) : (value ?? '—')}
        </span>
        {unit !== undefined && <span className="kpi-unit">{unit}</span>}
      </span>
      {note !== undefined && <span className="kpi-note">{note}</span>}
    </>
  );
  return to === undefined ? (
    <div className={className}>{content}</div>
  ) : (
    <Link className={className} to={to}>
      {content}
    </Link>
  );
}
