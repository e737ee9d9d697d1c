import { useEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useDeparture, useRefreshSession, useSession } from '@/api/session';
import { onSignal } from '@/api/signals';
import { Shell } from './shell/shell';

export const changePasswordPath = '/account/password';

/** Leads a visitor to the sign-in page (and back afterwards), a new system to its set-up, a new user to their password. */
export function Entrance() {
  const { session } = useSession();
  const { pathname, search } = useLocation();
  const departure = useDeparture();
  const refreshSession = useRefreshSession();
  const [wasSignedIn, setWasSignedIn] = useState(false);
  if (session.user !== null && !wasSignedIn) setWasSignedIn(true);

  useEffect(
    () =>
      onSignal(({ kind }) => {
        // The session answer will say that nobody is signed in, which leads to the sign-in page below.
        if (kind === 'signedOut') void refreshSession();
      }),
    [refreshSession],
  );

  if (session.setUpRequired) return <Navigate to="/set-up" replace />;
  if (session.user === null) {
    if (departure === 'asked') return <Navigate to="/sign-in" replace />;
    const query = new URLSearchParams(wasSignedIn ? { reason: departure ?? 'expired' } : {});
    if (pathname !== '/') query.set('return', pathname + search);
    return <Navigate to={`/sign-in?${query.toString()}`} replace />;
  }
  if (session.user.mustChangePassword && pathname !== changePasswordPath)
    return <Navigate to={changePasswordPath} replace />;
  return <Shell />;
}
