import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** Reads are fresh for half a minute and retried only when the line failed; writes are never retried by themselves. */
export function createAppQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && error instanceof Problem && error.isTransient,
      },
      mutations: { retry: false },
    },
  });
}
