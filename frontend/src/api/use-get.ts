import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from './client';
import type { Problem } from './problem';
import type { Answer, Init, PathsWith } from './types';

interface GetOptions<Data> {
  /** False while something the request needs is not known yet. */
  enabled?: boolean;
  /** Milliseconds a result counts as fresh; 30 seconds unless told. */
  staleTime?: number;
  /** Milliseconds between polls, for progress of a running job; it may hang on what was read last. */
  refetchInterval?: number | false | ((data: Data | undefined) => number | false);
  /** Lists keep the page before on screen while the next one loads. */
  keepPrevious?: boolean;
}

/** The cache key of a read, and the prefix by which a command makes it stale. */
export const getKey = (path: PathsWith<'get'>, init?: unknown) =>
  init === undefined ? (['get', path] as const) : (['get', path, init] as const);

/** Reads one operation: `useGet('/api/v1/members/{id}', { params: { path: { id } } })`. */
export function useGet<P extends PathsWith<'get'>>(
  path: P,
  init?: Init<P, 'get'>,
  { keepPrevious = false, refetchInterval = false, ...options }: GetOptions<Answer<P, 'get'>> = {},
): UseQueryResult<Answer<P, 'get'>, Problem> {
  return useQuery<Answer<P, 'get'>, Problem>({
    queryKey: getKey(path, init),
    queryFn: ({ signal }) => get(path, init, signal),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    refetchInterval:
      typeof refetchInterval === 'function' ? ({ state }) => refetchInterval(state.data) : refetchInterval,
    ...options,
  });
}

/** The same read outside a component, for pickers and loaders. */
export async function get<P extends PathsWith<'get'>>(
  path: P,
  init?: Init<P, 'get'>,
  signal?: AbortSignal,
): Promise<Answer<P, 'get'>> {
  const request = client.GET as unknown as (path: P, init: object) => Promise<{ data: Answer<P, 'get'> }>;
  const { data } = await request(path, { ...init, signal });
  return data;
}
