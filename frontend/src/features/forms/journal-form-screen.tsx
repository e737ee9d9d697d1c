import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { DownloadButton } from '@/ui/download-button';
import { QueryView } from '@/ui/query-view';
import { FormPage } from './form-page';

/** Form 16: what came into a fund and went out of it, with the balance after each line. */
export function JournalFormScreen() {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const { fundId = '' } = useParams();
  const [search] = useSearchParams();
  const [from, to] = [search.get('from'), search.get('to')];
  const query = useGet('/api/v1/funds/{fundId}/journal/form', {
    params: {
      path: { fundId },
      query: { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) },
    },
  });
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={[{ label: t('fund'), to: `/funds/${fundId}` }]}
          actions={
            can('exportJournal') && (
              <DownloadButton
                address={`/api/v1/funds/${fundId}/journal-exports`}
                body={{ from, to }}
                done={t('taken')}
              >
                {t('excel')}
              </DownloadButton>
            )
          }
        />
      )}
    </QueryView>
  );
}
