import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { QueryView } from '@/ui/query-view';
import { FormPage } from './form-page';
import { TakeDocument } from './take-document';

/** Form 2, about one person. */
export function PersonFormScreen() {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const { personId = '' } = useParams();
  const query = useGet('/api/v1/people/{personId}/form', { params: { path: { personId } } });
  const trail = [
    { label: t('people'), to: '/people' },
    { label: t('person'), to: `/people/${personId}` },
  ];
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={trail}
          actions={
            can('exportPersonForm') && (
              <TakeDocument
                address={`/api/v1/people/${personId}/form-documents`}
                body={{}}
                inFull={can('exportPersonFormInFull') ? {} : undefined}
              />
            )
          }
        />
      )}
    </QueryView>
  );
}
