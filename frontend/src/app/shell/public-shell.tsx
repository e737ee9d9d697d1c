import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { useSession } from '@/api/session';
import { LoadingState } from '@/ui/states';
import { LanguageButton } from './language-button';
import './shell.css';

/** The frame of screens that need no sign-in. */
export function PublicShell() {
  const { t } = useTranslation();
  const { session } = useSession();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
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
