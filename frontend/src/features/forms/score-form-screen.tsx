import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DownloadButton } from '@/ui/download-button';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { FormPage } from './form-page';
import { TakeDocument } from './take-document';

const forms: readonly Schema<'ScoreFormKind'>[] = ['agreement', 'scores'];

/** Forms 13 and 15 of an organisation's year. */
export function ScoreFormScreen() {
  const { t } = useTranslation('forms');
  const { scoreSheetId = '', form } = useParams();
  const chosen = forms.find((one) => one === form);
  return chosen === undefined ? (
    <EmptyState title={t('unknown')} />
  ) : (
    <Chosen scoreSheetId={scoreSheetId} form={chosen} />
  );
}

function Chosen({ scoreSheetId, form }: { scoreSheetId: string; form: Schema<'ScoreFormKind'> }) {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const query = useGet('/api/v1/score-sheets/{scoreSheetId}/form', {
    params: { path: { scoreSheetId }, query: { form } },
  });
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={[
            { label: t('scoring'), to: '/scoring' },
            { label: t('scoreSheet'), to: `/score-sheets/${scoreSheetId}` },
          ]}
          actions={
            <>
              {can('exportScoreForm') && (
                <TakeDocument address="/api/v1/score-form-documents" body={{ scoreSheetId, form }} />
              )}
              {can('exportScoreTable') && (
                <DownloadButton
                  address="/api/v1/score-tables"
                  body={{ scoreSheetId, form }}
                  done={t('taken')}
                  title={t('scoreExcelHint')}
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
