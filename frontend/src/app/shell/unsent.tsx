import { CloudUploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRefreshSession, useSession } from '@/api/session';
import { emit } from '@/api/signals';
import { sendUnsent } from '@/offline/send';
import { useUnsentCount } from '@/offline/use-unsent';
import './bell.css';

/** Milliseconds between tries while something waits. */
const tryAgain = 60_000;

/** How many visits wait on this device; sends them by itself as soon as there is a line and their user is signed in. */
export function Unsent() {
  const { t } = useTranslation();
  const count = useUnsentCount();
  useSending(count.all - count.refused);
  useInstalled();
  if (count.all === 0) return null;
  const label = t(count.refused > 0 ? 'unsent.refused' : 'unsent.count', { count: count.all });
  return (
    <Link className="plain-button bell" to="/unsent-visits" aria-label={label} title={label}>
      <CloudUploadOutlined aria-hidden />
      <span className="bell-count" aria-hidden>
        {count.all}
      </span>
    </Link>
  );
}

function useSending(waiting: number) {
  const { t } = useTranslation();
  const { session } = useSession();
  const refreshSession = useRefreshSession();
  const cache = useQueryClient();
  const isRunning = useRef(false);
  const user = session.user?.id;

  const send = useCallback(async () => {
    if (isRunning.current || user === undefined || !navigator.onLine) return;
    isRunning.current = true;
    try {
      // After a time without a line nobody knows whether the session still is.
      const current = await refreshSession();
      if (current.user?.id !== user) return;
      const outcome = await sendUnsent(user);
      await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'get' });
      if (outcome === 'done') emit({ kind: 'success', text: t('unsent.sent') });
    } catch {
      // No line after all; the next try mends it.
    } finally {
      isRunning.current = false;
    }
  }, [user, refreshSession, cache, t]);

  useEffect(() => {
    if (waiting === 0) return undefined;
    const now = () => void send();
    const whenSeen = () => {
      if (document.visibilityState === 'visible') now();
    };
    now();
    const timer = setInterval(now, tryAgain);
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', whenSeen);
    };
    // A new token says that somebody has just signed in.
  }, [waiting, send, session.antiforgeryToken]);
}

/** The program itself stays on the device of whoever needs it in a village. */
function useInstalled() {
  useEffect(() => {
    if (import.meta.env.PROD && 'serviceWorker' in navigator)
      navigator.serviceWorker.register('/sw.js').catch((failure: unknown) => {
        console.info('The program does not stay on this device', failure);
      });
  }, []);
}
