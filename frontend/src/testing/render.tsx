import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { type Session, SessionContext } from '@/api/session';
import { ConflictDialog } from '@/ui/conflict-dialog';
import { Toaster } from '@/ui/toaster';
import { aSession } from './server';

interface RenderOptions {
  /** The address the screen is opened at; `path` is its pattern. */
  at?: string;
  path?: string;
  session?: Partial<Session>;
}

/** Shows one screen as a signed-in user sees it, without the shell. */
export function renderScreen(screen: ReactNode, { at = '/', path = '*', session }: RenderOptions = {}) {
  const known = aSession(session);
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter(
    [
      { path, element: screen },
      { path: '*', element: null },
    ],
    { initialEntries: [at] },
  );
  render(
    <QueryClientProvider client={queryClient}>
      <ConfigProvider theme={{ hashed: false, token: { motion: false } }} button={{ autoInsertSpace: false }}>
        <SessionContext value={{ session: known, can: (operation) => known.operations.includes(operation) }}>
          <RouterProvider router={router} />
          <Toaster />
          <ConflictDialog />
        </SessionContext>
      </ConfigProvider>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), router, queryClient };
}
