import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { DownloadButton } from '@/ui/download-button';
import { QueryView } from '@/ui/query-view';
import { FormPage } from './form-page';

/** Form 8: what each of a batch gets, to be signed for. */
export function DisbursementFormScreen() {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const { disbursementId = '' } = useParams();
  const query = useGet('/api/v1/disbursements/{disbursementId}/form', {
    params: { path: { disbursementId } },
  });
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={[{ label: t('disbursement'), to: `/disbursements/${disbursementId}` }]}
          actions={
            can('exportDisbursement') && (
              <DownloadButton
                address={`/api/v1/disbursements/${disbursementId}/exports`}
                body={{ receipts: true }}
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
