import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { QueryView } from '@/ui/query-view';
import { filterBody } from '@/ui/table/list-state';
import { FormPage } from './form-page';
import { TakeDocument } from './take-document';

/** What the list keeps in its address beside the filter. */
const paging = ['after', 'size', 'sort'];

/** Form 3, the ledger as the list shows it; the filter stands in the address as it does there. */
export function LedgerFormScreen() {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const [search] = useSearchParams();
  const asked = Object.fromEntries([...search].filter(([name]) => !paging.includes(name)));
  const query = useGet('/api/v1/ledger/form', { params: { query: asked } });
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={[{ label: t('ledger'), to: `/ledger?${search.toString()}` }]}
          actions={
            can('exportLedgerForm') && (
              <TakeDocument
                address="/api/v1/ledger-form-documents"
                body={{ filter: filterBody(asked, ['hasHelper', 'exited']) }}
              />
            )
          }
        />
      )}
    </QueryView>
  );
}
