import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { LanguageButton } from '@/ui/language-button';
import { useDocumentTitle } from '@/ui/use-document-title';
import { safeReturn } from './safe-return';
import { SignInForm } from './sign-in-form';
import './sign-in-page.css';

export function SignInPage() {
  const { t } = useTranslation();
  const { session } = useSession();
  const [query] = useSearchParams();
  useDocumentTitle(t('signIn.title'));

  if (session.setUpRequired) return <Navigate to="/set-up" replace />;
  if (session.user !== null) return <Navigate to={safeReturn(query.get('return'))} replace />;

  return (
    <main id="main" className="sign-in-page">
      <div className="sign-in-box stack">
        <div>
          <p className="muted">{session.county?.name ?? t('signIn.lead')}</p>
          <h1>{t('product')}</h1>
        </div>
        <SignInForm />
        {session.demo && <p className="muted">{t('signIn.demo')}</p>}
        <div className="sign-in-foot">
          <Link to="/public/notices">{t('signIn.notices')}</Link>
          <Link to="/public/funds">{t('signIn.funds')}</Link>
          <LanguageButton />
          <span>{t('shell.secrecy')}</span>
        </div>
      </div>
    </main>
  );
}
