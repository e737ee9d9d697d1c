import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DownloadButton } from '@/ui/download-button';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { FormPage } from './form-page';
import { TakeDocument } from './take-document';

type CampaignForm = Schema<'CampaignForm'>;

const forms: readonly CampaignForm[] = ['receipts', 'summary'];

/** Forms 8 and 9 of a round of visits; the address may name an organisation. */
export function CampaignFormScreen() {
  const { t } = useTranslation('forms');
  const { key = '', form } = useParams();
  const chosen = forms.find((one) => one === form);
  return chosen === undefined ? <EmptyState title={t('unknown')} /> : <Chosen campaign={key} form={chosen} />;
}

function Chosen({ campaign, form }: { campaign: string; form: CampaignForm }) {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const [search] = useSearchParams();
  const organisationId = search.get('organisationId');
  const place = organisationId === null ? {} : { organisationId };
  const query = useGet('/api/v1/campaigns/{key}/form', {
    params: { path: { key: campaign }, query: { form, ...place } },
  });
  const body = { campaign, form, ...place };
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={[
            { label: t('campaigns'), to: '/campaigns' },
            { label: t('campaign'), to: `/campaigns/${campaign}` },
          ]}
          actions={
            <>
              {can('exportCampaignForm') && (
                <TakeDocument address="/api/v1/campaign-form-documents" body={body} />
              )}
              {can('exportCampaignTable') && (
                <DownloadButton
                  address="/api/v1/campaign-tables"
                  body={body}
                  done={t('taken')}
                  title={t('excelHint')}
                >
                  {t('excel')}
                </DownloadButton>
              )}
            </>
          }
        />
      )}
    </QueryView>
  );
}
