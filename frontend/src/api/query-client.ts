import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** Reads are fresh for half a minute and retried only when the line failed; writes are never retried by themselves. */
export function createAppQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: true,
        // Off line, a read fails and says so instead of waiting in silence; it is made up for once the line is back.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) =>
          failures < 2 && error instanceof Problem && error.isTransient && navigator.onLine,
      },
      // Nor does a write wait to be sent by itself when nobody looks any more.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
