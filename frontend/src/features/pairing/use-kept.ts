import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '@/api/session';
import type { Answer } from '@/api/types';
import { useGet } from '@/api/use-get';

const path = '/api/v1/my-people';
type MyPeople = Answer<typeof path, 'get'>;

/** The helper's people; without a line, those of the last time, kept sealed on this device. */
export function useMyPeople() {
  const user = useSession().session.user?.id ?? '';
  const query = useGet(path);
  const { data, error } = query;
  const kept = useQuery({
    queryKey: ['kept', path, user],
    queryFn: async () => (await import('@/offline/kept')).readKept<MyPeople>(user, path),
    enabled: data === undefined && error?.isTransient === true,
    networkMode: 'always',
  });
  useEffect(() => {
    if (data !== undefined)
      import('@/offline/kept')
        .then(({ keep }) => keep(user, path, data))
        .catch((failure: unknown) => console.info('The list is not kept', failure));
  }, [data, user]);
  const last = data === undefined && error !== null ? (kept.data ?? undefined) : undefined;
  return { query, kept: last, isOpening: kept.isFetching };
}
