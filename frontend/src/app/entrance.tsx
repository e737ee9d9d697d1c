import { lazy, Suspense, useCallback, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { SessionContext, type SessionContextValue, useHasLeft, useSession } from '@/api/session';
import { IdleGuard } from './shell/idle-guard';
import { Shell } from './shell/shell';

export const changePasswordPath = '/account/password';

/** Nobody has touched anything for too long: the session is to be ended; then it has been, and is still to be read anew. */
type Absence = 'leaving' | 'left' | undefined;

const SignInAgain = lazy(async () => ({ default: (await import('./pages/sign-in-again')).SignInAgain }));

/**
 * Leads a visitor to the sign-in page (and back afterwards), a new system to its set-up, a new user to their password.
 * A session that ends under somebody's work covers it until they have signed in again: what was typed is still there.
 */
export function Entrance() {
  const current = useSession();
  const { pathname, search } = useLocation();
  const hasLeft = useHasLeft();
  const [last, setLast] = useState<SessionContextValue>();
  const [absence, setAbsence] = useState<Absence>();
  const leave = useCallback(() => setAbsence('leaving'), []);
  const left = useCallback(() => setAbsence('left'), []);
  const comeBack = useCallback(() => setAbsence(undefined), []);
  const { setUpRequired, user } = current.session;
  if (user !== null && last !== current) setLast(current);
  // From here on the cover is that of any session that has ended, and goes with the next one.
  if (user === null && absence === 'left') setAbsence(undefined);

  if (setUpRequired) return <Navigate to="/set-up" replace />;
  const held = user === null ? last : current;
  if (held === undefined || (user === null && hasLeft)) {
    const query = pathname === '/' || hasLeft ? '' : `?${new URLSearchParams({ return: pathname + search })}`;
    return <Navigate to={`/sign-in${query}`} replace />;
  }
  if (held.session.user?.mustChangePassword === true && pathname !== changePasswordPath)
    return <Navigate to={changePasswordPath} replace />;
  return (
    <SessionContext value={held}>
      {/* Of another user nothing may stay, not even a half-filled form. */}
      <Shell key={held.session.user?.id} />
      {user === null || absence !== undefined ? (
        <Suspense fallback={<div className="shell-cover" />}>
          <SignInAgain isAway={absence === 'leaving'} onLeft={left} onSignedIn={comeBack} />
        </Suspense>
      ) : (
        <IdleGuard onAway={leave} />
      )}
    </SessionContext>
  );
}
