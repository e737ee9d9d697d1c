import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useSession } from '@/api/session';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { useMenu } from '../shell/navigation';

/** Opens the first thing on the user's menu. */
export function HomePage() {
  const { t } = useTranslation();
  const { session } = useSession();
  const first = useMenu()[0]?.[0];
  if (first !== undefined) return <Navigate to={first.path} replace />;
  return (
    <Page title={t('shell.welcome', { name: session.user?.name })}>
      <EmptyState title={t('shell.noPosts')} hint={t('shell.noMenu')} />
    </Page>
  );
}
