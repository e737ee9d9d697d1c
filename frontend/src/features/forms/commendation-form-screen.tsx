import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { QueryView } from '@/ui/query-view';
import { FormPage } from './form-page';
import { TakeDocument } from './take-document';

/** Whom a county commends in a year, as it is put up. */
export function CommendationFormScreen() {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const year = Number(useParams().year);
  const query = useGet('/api/v1/commendations/{year}/form', { params: { path: { year } } });
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={[{ label: t('commendations'), to: `/commendations?year=${String(year)}` }]}
          actions={
            can('exportCommendationForm') && (
              <TakeDocument address="/api/v1/commendation-documents" body={{ year }} />
            )
          }
        />
      )}
    </QueryView>
  );
}
