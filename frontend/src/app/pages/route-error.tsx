import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { networkProblem, Problem } from '@/api/problem';
import { ErrorState, UnexpectedState } from '@/ui/states';
import { useDocumentTitle } from '@/ui/use-document-title';
import { NotFoundPage } from './not-found-page';

/** A screen that broke, or whose file is gone since an update: reloading mends both. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  useDocumentTitle(t('state.unexpected'));
  const reload = () => window.location.reload();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  if (error instanceof Problem) return <ErrorState problem={error} onRetry={reload} />;
  if (!navigator.onLine) return <ErrorState problem={networkProblem()} onRetry={reload} />;
  return (
    <UnexpectedState>
      <button type="button" className="button primary" onClick={reload}>
        {t('action.reload')}
      </button>
    </UnexpectedState>
  );
}
