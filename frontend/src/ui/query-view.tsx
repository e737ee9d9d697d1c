import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Problem } from '@/api/problem';
import { EmptyState, ErrorState, LoadingState } from './states';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data, Problem>;
  /** True when there is nothing to show; `empty` then stands in. */
  isEmpty?: (data: NonNullable<Data>) => boolean;
  empty?: ReactNode;
  children: (data: NonNullable<Data>) => ReactNode;
}

/** One read with all its states: loading, failed, forbidden, not found, empty, there. */
export function QueryView<Data>({ query, isEmpty, empty, children }: QueryViewProps<Data>) {
  const { data, error, isPending, refetch } = query;
  // A failed refresh keeps what is on screen; the next one mends it.
  if (data !== undefined && data !== null) {
    return isEmpty?.(data) === true ? (empty ?? <EmptyState />) : children(data);
  }
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  return empty ?? <EmptyState />;
}
