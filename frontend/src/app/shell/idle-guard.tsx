import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';

const Dialog = lazy(async () => ({ default: (await import('@/ui/dialog')).Dialog }));

const storageKey = 'last-activity';
const warningSeconds = 60;
const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Warns a minute before the idle time ends, then says that nobody is there; work in another tab counts as work here. */
export function IdleGuard({ onAway }: { onAway: () => void }) {
  const { t } = useTranslation();
  const { idleMinutes } = useSession().session;
  const [secondsLeft, setSecondsLeft] = useState<number>();
  const isWarning = useRef(false);

  const touch = useCallback(() => {
    // The last minute asks for a deliberate answer: a stray touch does not count.
    if (!isWarning.current) localStorage.setItem(storageKey, String(Date.now()));
  }, []);

  const stay = () => {
    isWarning.current = false;
    setSecondsLeft(undefined);
    touch();
  };

  useEffect(() => {
    touch();
    signsOfLife.forEach((sign) => document.addEventListener(sign, touch, { passive: true }));
    return () => signsOfLife.forEach((sign) => document.removeEventListener(sign, touch));
  }, [touch]);

  useEffect(() => {
    const look = () => {
      const idle = Date.now() - Number(localStorage.getItem(storageKey));
      const left = Math.ceil(idleMinutes * 60 - idle / 1000);
      isWarning.current = left <= warningSeconds;
      setSecondsLeft(isWarning.current ? Math.max(left, 0) : undefined);
      if (left <= 0) onAway();
    };
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [idleMinutes, onAway]);

  if (secondsLeft === undefined) return null;
  return (
    <Suspense>
      <Dialog
        title={t('idle.title')}
        open
        onClose={stay}
        footer={
          <button type="button" className="button primary" onClick={stay}>
            {t('idle.stay')}
          </button>
        }
      >
        {t('idle.text', { seconds: secondsLeft })}
      </Dialog>
    </Suspense>
  );
}
