import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { QueryView } from '@/ui/query-view';
import { FormPage } from './form-page';
import { TakeDocument } from './take-document';

/** Form 1 before there is an application: of the person whom the address names, or blank. */
export function BlankFormScreen() {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const [search] = useSearchParams();
  const personId = search.get('person');
  const asked = personId === null ? {} : { personId };
  const query = useGet('/api/v1/blank-form', { params: { query: asked } });
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={[
            { label: t('cases'), to: '/cases' },
            ...(personId === null ? [] : [{ label: t('person'), to: `/people/${personId}` }]),
          ]}
          actions={
            can('exportBlankForm') && <TakeDocument address="/api/v1/blank-form-documents" body={asked} />
          }
        />
      )}
    </QueryView>
  );
}
