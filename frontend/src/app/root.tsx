import { lazy, Suspense, useMemo, useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { SessionContext, type Session, useSessionQuery } from '@/api/session';
import type { OperationId } from '@/api/types';
import { QueryView } from '@/ui/query-view';
import { LoadingState } from '@/ui/states';
import { Toaster } from '@/ui/toaster';
import { loadFrame, routes } from './routes';

// Not to wait for the session first; where it fails, the router tries again and says so.
loadFrame().catch(() => undefined);

const Unlock = lazy(async () => ({ default: (await import('./pages/unlock-page')).UnlockPage }));

/** Nothing is shown before it is known who is there. */
export function Root() {
  const session = useSessionQuery();
  if (session.data === undefined && session.error?.isTransient === true)
    return (
      <Suspense fallback={<LoadingState />}>
        <Unlock problem={session.error} onRetry={() => void session.refetch()} />
      </Suspense>
    );
  return <QueryView query={session}>{(known) => <SignedInOrNot session={known} />}</QueryView>;
}

function SignedInOrNot({ session }: { session: Session }) {
  const [router] = useState(() => createBrowserRouter(routes));
  const value = useMemo(() => {
    const operations = new Set<string>(session.operations);
    return { session, can: (operation: OperationId) => operations.has(operation) };
  }, [session]);
  return (
    <SessionContext value={value}>
      <RouterProvider router={router} />
      <Toaster />
    </SessionContext>
  );
}
