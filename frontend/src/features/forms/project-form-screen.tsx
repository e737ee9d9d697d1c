import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { QueryView } from '@/ui/query-view';
import { FormPage } from './form-page';
import { TakeDocument } from './take-document';

/** Form 12: what is applied for, and the opinions of the three levels. */
export function ProjectFormScreen() {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const { projectId = '' } = useParams();
  const query = useGet('/api/v1/projects/{projectId}/form', { params: { path: { projectId } } });
  const trail = [
    { label: t('projects'), to: '/projects' },
    { label: t('project'), to: `/projects/${projectId}` },
  ];
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={trail}
          actions={
            can('exportProjectForm') && (
              <TakeDocument address={`/api/v1/projects/${projectId}/form-documents`} body={{}} />
            )
          }
        />
      )}
    </QueryView>
  );
}
