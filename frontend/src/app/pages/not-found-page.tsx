import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NotFoundState } from '@/ui/states';
import { useDocumentTitle } from '@/ui/use-document-title';

export function NotFoundPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('state.notFound'));
  return (
    <NotFoundState isPage>
      <Link to="/">{t('state.home')}</Link>
    </NotFoundState>
  );
}
