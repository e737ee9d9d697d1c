import { Link } from 'react-router';
import type { Schema } from '@/api/types';

/** A record of a list by name and branch: two of one name are told apart. */
export function NamedRecord({ record }: { record: Schema<'NamedRecord'> }) {
  return (
    <span className="duplicate-facts">
      <Link to={`/people/${record.id}`}>{record.name}</Link>
      <span className="muted">{record.organisationName}</span>
    </span>
  );
}
