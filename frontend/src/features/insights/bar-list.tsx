import { useId } from 'react';
import { Link } from 'react-router';

interface Bar {
  key: string;
  name: string;
  value: number;
  to?: string;
}

/** A comparison as a list of bars that are text and links too: read aloud, tabbed through and printed as it stands. */
export function BarList({ label, unit, bars }: { label: string; unit: string; bars: readonly Bar[] }) {
  const id = useId();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <div>
      <h3 id={id} className="bar-list-title">
        {label}
      </h3>
      <ul className="bar-list" aria-labelledby={id}>
        {bars.map(({ key, name, value, to }) => (
          <li key={key}>
            <span>{to === undefined ? name : <Link to={to}>{name}</Link>}</span>
            <span className="bar-list-track" aria-hidden>
              <span style={{ width: `${(value / most) * 100}%` }} />
            </span>
            <span className="numeric">
              {value.toLocaleString('zh-CN')} {unit}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
