import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useSession } from '@/api/session';
import { useDocumentTitle } from '@/ui/use-document-title';
import { LanguageButton } from '../shell/language-button';
import '../shell/shell.css';

/** Seen by whoever opens a new system without the one-time link. */
export function SetUpPage() {
  const { t } = useTranslation();
  const { session } = useSession();
  useDocumentTitle(t('setUp.title'));
  if (!session.setUpRequired) return <Navigate to="/" replace />;
  return (
    <main id="main" className="narrow-page">
      <div className="narrow-box stack">
        <h1>{t('setUp.title')}</h1>
        <Alert type="info" showIcon title={t('setUp.text')} />
        <div className="narrow-foot">
          <span>{t('shell.secrecy')}</span>
          <LanguageButton />
        </div>
      </div>
    </main>
  );
}
