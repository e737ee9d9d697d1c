import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { useSession } from '@/api/session';
import { LanguageButton } from '@/ui/language-button';
import { LoadingState } from '@/ui/states';
import './public-shell.css';
import { SkipLink } from './skip-link';

/** The frame of screens that need no sign-in. */
export function PublicShell() {
  const { t } = useTranslation();
  const { session } = useSession();
  return (
    <>
      <SkipLink />
      <header className="public-head">
        <b>
          {session.county?.name} {t('product')}
        </b>
        <Link to="/">{session.user === null ? t('signIn.title') : t('shell.home')}</Link>
        <LanguageButton />
      </header>
      <main id="main" className="public-main" tabIndex={-1}>
        <Suspense fallback={<LoadingState />}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}
