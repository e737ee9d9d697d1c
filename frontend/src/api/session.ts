import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect } from 'react';
import { client, setAntiforgeryToken } from './client';
import { asProblem, type Problem } from './problem';
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
  return session;
}

/** Reads it at once, and has the other tabs do so, too. */
async function changeSession(cache: QueryClient) {
  cache.setQueryData(sessionKey, await loadSession(cache));
  localStorage.setItem(changedKey, String(Date.now()));
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
    await client.POST('/api/v1/session', { body: { account, password } });
    await changeSession(cache);
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
        forgetReads(cache);
        cache.setQueryData(hasLeftKey, true);
      }
      await changeSession(cache);
    },
    [cache],
  );
}
