import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { QueryView } from '@/ui/query-view';
import { FormPage } from './form-page';
import { TakeDocument } from './take-document';

/** A fund's statement for the public, on paper. */
export function DisclosureFormScreen() {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const { disclosureId = '' } = useParams();
  const query = useGet('/api/v1/disclosures/{disclosureId}/form', { params: { path: { disclosureId } } });
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={[{ label: t('disclosure'), to: `/disclosures/${disclosureId}` }]}
          actions={
            can('exportDisclosureForm') && (
              <TakeDocument address={`/api/v1/disclosures/${disclosureId}/form-documents`} body={{}} />
            )
          }
        />
      )}
    </QueryView>
  );
}
