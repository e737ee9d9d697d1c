import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useSession } from '@/api/session';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { useStart } from '../shell/navigation';

/** Opens the screen that the user starts with. */
export function HomePage() {
  const { t } = useTranslation();
  const { session } = useSession();
  const start = useStart();
  if (start !== undefined) return <Navigate to={start.path} replace />;
  return (
    <Page title={t('shell.welcome', { name: session.user?.name })}>
      <EmptyState title={t('shell.noPosts')} hint={t('shell.noMenu')} />
    </Page>
  );
}
