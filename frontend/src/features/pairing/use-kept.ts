import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '@/api/session';
import type { Answer, PathsWith } from '@/api/types';
import { useGet } from '@/api/use-get';

/** A read that a helper needs in a village; without a line, its last answer, kept sealed on this device. */
export function useKept<P extends PathsWith<'get'>>(path: P, enabled = true) {
  const { session, can } = useSession();
  const user = session.user?.id ?? '';
  const isKept = can('getMyPeople');
  const query = useGet(path, undefined, { enabled });
  const { data, error } = query;
  const kept = useQuery({
    queryKey: ['kept', path, user],
    queryFn: async () => (await import('@/offline/kept')).readKept<Answer<P, 'get'>>(user, path),
    enabled: isKept && data === undefined && error?.isTransient === true,
    networkMode: 'always',
  });
  useEffect(() => {
    if (isKept && data !== undefined)
      import('@/offline/kept')
        .then(({ keep }) => keep(user, path, data))
        .catch((failure: unknown) => console.info('Nothing is kept of this read', failure));
  }, [isKept, data, user, path]);
  const last = data === undefined && error !== null ? (kept.data ?? undefined) : undefined;
  return { query, kept: last, isOpening: kept.isFetching };
}
