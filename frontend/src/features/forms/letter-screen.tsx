import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { QueryView } from '@/ui/query-view';
import { FormPage } from './form-page';
import { TakeDocument } from './take-document';

/** A letter of good news about a new member. */
export function LetterScreen() {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const { candidateId = '', code = '' } = useParams();
  const query = useGet('/api/v1/candidates/{candidateId}/letters/{code}', {
    params: { path: { candidateId, code } },
  });
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={[
            { label: t('candidates'), to: '/candidates' },
            { label: t('candidate'), to: `/candidates/${candidateId}` },
          ]}
          actions={
            can('exportGoodNews') && (
              <TakeDocument address={`/api/v1/candidates/${candidateId}/letter-documents`} body={{ code }} />
            )
          }
        />
      )}
    </QueryView>
  );
}
