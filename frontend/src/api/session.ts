import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { client, setAntiforgeryToken } from './client';
import type { Problem } from './problem';
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
const departureKey = ['departure'];

/** Somebody signed out, or was signed out after a pause. */
type Departure = 'asked' | 'idle';

async function loadSession(): Promise<Session> {
  const session = await get('/api/v1/session');
  setAntiforgeryToken(session.antiforgeryToken);
  return session;
}

/** The session query itself; the shell reads it once and hands it down as context. */
export function useSessionQuery() {
  // Two minutes: the bell's count of unread messages rides on the session.
  return useQuery<Session, Problem>({
    queryKey: sessionKey,
    queryFn: loadSession,
    refetchInterval: 120_000,
  });
}

/** What one user has read must not be seen by the next. */
function changeUser(cache: QueryClient, session: Session, departure?: Departure) {
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== sessionKey[1] });
  cache.setQueryData(departureKey, departure);
  cache.setQueryData(sessionKey, session);
}

/** Why nobody is signed in any more, where this browser knows. */
export const useDeparture = (): Departure | undefined =>
  useQueryClient().getQueryData<Departure>(departureKey);

export function useSignIn() {
  const cache = useQueryClient();
  return async (account: string, password: string) => {
    await client.POST('/api/v1/session', { body: { account, password } });
    changeUser(cache, await loadSession());
  };
}

export function useSignOut() {
  const cache = useQueryClient();
  return async (departure: Departure) => {
    await client.DELETE('/api/v1/session');
    changeUser(cache, await loadSession(), departure);
  };
}

/** Reads the session again, after a lost session or a changed password. */
export function useRefreshSession() {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: sessionKey });
}
