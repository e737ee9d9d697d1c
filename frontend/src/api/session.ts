import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect } from 'react';
import { client, setAntiforgeryToken } from './client';
import { asProblem, offlineProblem, type Problem } from './problem';
import { onSignal } from './signals';
import type { Answer, OperationId } from './types';
import { get, getKey } from './use-get';

export type Session = Answer<'/api/v1/session', 'get'>;

export interface SessionContextValue {
  session: Session;
  /** Whether the signed-in user may call the operation at all; scope is the server's to judge. */
  can: (operation: OperationId) => boolean;
}

export const SessionContext = createContext<SessionContextValue | undefined>(undefined);

/** The signed-in user, their posts and rights. */
export function useSession(): SessionContextValue {
  const value = useContext(SessionContext);
  if (value === undefined) throw new Error('useSession needs a SessionProvider');
  return value;
}

const sessionKey = getKey('/api/v1/session');
const hasLeftKey = ['has-left'];

/** Written whenever somebody signs in or out here: the other tabs of this browser share the cookie. */
const changedKey = 'session.changed';

/** Whose reads are in the cache. */
const readers = new WeakMap<QueryClient, string>();

const forgetReads = (cache: QueryClient) =>
  cache.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] !== hasLeftKey[0] && queryKey[1] !== sessionKey[1],
  });

async function loadSession(cache: QueryClient): Promise<Session> {
  const session = await get('/api/v1/session');
  setAntiforgeryToken(session.antiforgeryToken);
  const user = session.user?.id;
  if (user === undefined) return session;
  cache.setQueryData(hasLeftKey, false);
  // What one user has read must not be seen by the next.
  if (user !== readers.get(cache)) forgetReads(cache);
  readers.set(cache, user);
  if (session.offlineKey !== null) await keepForNoLine(user, session, session.offlineKey);
  return session;
}

// Of those who visit only: nobody else's browser loads this. Where nothing can be kept, everything else goes on.
const vault = () => import('@/offline/vault');
const sessionName = 'session';

async function keepForNoLine(user: string, session: Session, offlineKey: string) {
  try {
    await (await vault()).hold(user, offlineKey);
    const kept = { ...session, antiforgeryToken: '', offlineKey: null };
    await (await import('@/offline/kept')).keep(user, sessionName, kept);
  } catch (failure) {
    console.info('Nothing is kept for villages without a line', failure);
  }
}

/** Without a line, the password of the last sign-in opens what this browser has kept of its user. */
async function enterWithoutLine(cache: QueryClient, account: string, password: string): Promise<boolean> {
  const unlocked = await (await vault()).unlock(account, password);
  if (unlocked === 'unknown') return false;
  if (unlocked === 'wrong') throw offlineProblem();
  const { user } = unlocked;
  const kept = await (await import('@/offline/kept')).readKept<Session>(user, sessionName);
  if (kept === null) return false;
  const businessDate = laterDay(kept.value.businessDate, today());
  readers.set(cache, user);
  cache.setQueryData(sessionKey, { ...kept.value, businessDate });
  return true;
}

/** The county's day by this device's clock. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

const laterDay = (one: string, other: string) => (one > other ? one : other);

/** Reads it at once, and has the other tabs do so, too. */
async function changeSession(cache: QueryClient): Promise<Session> {
  const session = await loadSession(cache);
  cache.setQueryData(sessionKey, session);
  localStorage.setItem(changedKey, String(Date.now()));
  return session;
}

/** Asks the server who is signed in, whatever was known: after a time without a line, for one. */
export function useRefreshSession() {
  const cache = useQueryClient();
  return useCallback(async () => {
    const session = await loadSession(cache);
    cache.setQueryData(sessionKey, session);
    return session;
  }, [cache]);
}

/** The session query itself; the shell reads it once and hands it down as context. */
export function useSessionQuery() {
  const cache = useQueryClient();
  useEffect(() => {
    const refresh = () => void cache.invalidateQueries({ queryKey: sessionKey });
    const hearTab = ({ key }: StorageEvent) => {
      if (key === changedKey) refresh();
    };
    const stop = onSignal(({ kind }) => {
      if (kind === 'signedOut') refresh();
    });
    window.addEventListener('storage', hearTab);
    return () => {
      stop();
      window.removeEventListener('storage', hearTab);
    };
  }, [cache]);
  // Two minutes: the bell's count of unread messages rides on the session.
  return useQuery<Session, Problem>({
    queryKey: sessionKey,
    queryFn: () => loadSession(cache),
    refetchInterval: 120_000,
  });
}

/** Whether nobody is signed in because the user wished it so. */
export const useHasLeft = (): boolean =>
  useQuery<boolean>({ queryKey: hasLeftKey, queryFn: skipToken }).data === true;

export function useSignIn() {
  const cache = useQueryClient();
  return async (account: string, password: string) => {
    try {
      await client.POST('/api/v1/session', { body: { account, password } });
    } catch (failure) {
      if (asProblem(failure).isTransient && (await enterWithoutLine(cache, account, password))) return;
      throw failure;
    }
    const session = await changeSession(cache);
    if (session.user !== null && session.offlineKey !== null)
      await (await vault()).lockWith(session.user, password, session.offlineKey);
    // What failed while nobody was signed in.
    void cache.invalidateQueries();
  };
}

/** The user leaves, and nothing of theirs stays; of one who is merely away, what they were at waits for them. */
export function useSignOut() {
  const cache = useQueryClient();
  return useCallback(
    async (isAway = false) => {
      try {
        await client.DELETE('/api/v1/session');
      } catch (failure) {
        // Where it is gone already, there is nothing left to end.
        if (!asProblem(failure).isSignedOut) throw failure;
      }
      if (!isAway) {
        const user = readers.get(cache);
        if (user !== undefined) await (await vault()).forget(user);
        forgetReads(cache);
        cache.setQueryData(hasLeftKey, true);
      }
      await changeSession(cache);
    },
    [cache],
  );
}
