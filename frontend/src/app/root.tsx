import { useMemo, useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { SessionContext, type Session, useSessionQuery } from '@/api/session';
import type { OperationId } from '@/api/types';
import { QueryView } from '@/ui/query-view';
import { ConflictDialog } from '@/ui/conflict-dialog';
import { Toaster } from '@/ui/toaster';
import { routes } from './routes';

/** Nothing is shown before it is known who is there. */
export function Root() {
  const session = useSessionQuery();
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
      <ConflictDialog />
    </SessionContext>
  );
}
