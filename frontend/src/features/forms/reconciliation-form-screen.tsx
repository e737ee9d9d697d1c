import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useGet } from '@/api/use-get';
import { QueryView } from '@/ui/query-view';
import { FormPage } from './form-page';

/** 银行存款余额调节表: both balances of a day, and what only one side has. */
export function ReconciliationFormScreen() {
  const { t } = useTranslation('forms');
  const { fundId = '' } = useParams();
  const [search] = useSearchParams();
  const on = search.get('on');
  const query = useGet('/api/v1/funds/{fundId}/reconciliation/form', {
    params: { path: { fundId }, query: on === null ? {} : { on } },
  });
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage form={filled} trail={[{ label: t('fund'), to: `/funds/${fundId}` }]} actions={null} />
      )}
    </QueryView>
  );
}
