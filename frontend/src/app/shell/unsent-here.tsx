import { lazy, Suspense } from 'react';
import { useSession } from '@/api/session';

const Unsent = lazy(async () => ({ default: (await import('./unsent')).Unsent }));

/** Only whoever visits has something to send; nobody else loads it. */
export function UnsentHere() {
  const { can } = useSession();
  if (!can('getMyPeople')) return null;
  return (
    <Suspense>
      <Unsent />
    </Suspense>
  );
}
