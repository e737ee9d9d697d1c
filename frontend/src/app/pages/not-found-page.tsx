import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NotFoundState } from '@/ui/states';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <NotFoundState isPage>
      <Link to="/">{t('state.home')}</Link>
    </NotFoundState>
  );
}
