import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSignOut } from '@/api/session';
import { emitProblem } from '@/api/signals';
import { Dialog } from '@/ui/dialog';
import { SignInForm } from './sign-in-form';

/** Milliseconds between tries to end the session of somebody who is away. */
const tryAgain = 5_000;

interface SignInAgainProps {
  /** Nobody has touched anything for too long, and the session is still to be ended; else it has ended by itself. */
  isAway: boolean;
  /** The session that was left has ended. */
  onLeft: () => void;
  onSignedIn: () => void;
}

/** Covers the screen, and whatever lies open on it, until its user is back. */
export function SignInAgain({ isAway, onLeft, onSignedIn }: SignInAgainProps) {
  const { t } = useTranslation();
  const { user } = useSession().session;
  const signOut = useSignOut();
  const [why] = useState(isAway ? ('idle' as const) : ('expired' as const));

  useEffect(() => {
    if (!isAway) return undefined;
    // Out of reach, the next try mends it, and the cover holds meanwhile.
    const end = () => void signOut(true).then(onLeft, () => undefined);
    end();
    const timer = setInterval(end, tryAgain);
    return () => clearInterval(timer);
  }, [isAway, signOut, onLeft]);

  return (
    <Dialog title={t('signIn.again', { name: user?.name })} open variant="cover">
      <div className="stack">
        <SignInForm account={user?.account ?? ''} why={t(`signIn.${why}`)} onSignedIn={onSignedIn} />
        <button type="button" className="plain-button" onClick={() => void signOut().catch(emitProblem)}>
          {t('signIn.other')}
        </button>
      </div>
    </Dialog>
  );
}
