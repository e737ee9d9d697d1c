import { Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation, useMatches } from 'react-router';
import { useSession } from '@/api/session';
import type { ScreenHandle } from '@/ui/feature';
import { ForbiddenState, LoadingState } from '@/ui/states';

/** Where screens appear; a screen outside the user's rights is closed even when its address is typed in. */
export function MainArea() {
  const { can } = useSession();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const needed = useMatches().map(({ handle }) => (handle as ScreenHandle | undefined)?.operation);
  const isOpen = needed.every((operation) => operation === undefined || can(operation));

  useEffect(() => {
    // A new screen starts at its top and, for screen readers, with its heading.
    if (!isFirst.current) {
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [pathname]);

  return (
    <main id="main" ref={main} tabIndex={-1}>
      <Suspense fallback={<LoadingState />}>{isOpen ? <Outlet /> : <ForbiddenState isPage />}</Suspense>
    </main>
  );
}
