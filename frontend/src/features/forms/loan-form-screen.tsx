import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { QueryView } from '@/ui/query-view';
import { FormPage } from './form-page';
import { TakeDocument } from './take-document';

/** Form 14: an application for a loan, with what each level thinks of it. */
export function LoanFormScreen() {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const { loanId = '' } = useParams();
  const query = useGet('/api/v1/loans/{loanId}/form', { params: { path: { loanId } } });
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={[{ label: t('loan'), to: `/loans/${loanId}` }]}
          actions={
            can('exportLoanForm') && (
              <TakeDocument address={`/api/v1/loans/${loanId}/form-documents`} body={{}} />
            )
          }
        />
      )}
    </QueryView>
  );
}
