import { Checkbox } from 'antd';
import { useState } from 'react';
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

type CaseForm = Schema<'CaseForm'>;

const forms: readonly CaseForm[] = ['approval', 'homeVisit', 'appraisal', 'notice'];

/** Those on which an identity number or a telephone stands. */
const numbered: readonly CaseForm[] = ['approval', 'homeVisit'];

/** What the form is called where its columns stand in a workbook. */
const tables: Record<CaseForm, Schema<'CaseTable'>> = {
  approval: 'applications',
  homeVisit: 'homeVisits',
  appraisal: 'appraisals',
  notice: 'notices',
};

/** Forms 1, 4, 5 and 6, about one case. */
export function CaseFormScreen() {
  const { t } = useTranslation('forms');
  const { id = '', form } = useParams();
  const chosen = forms.find((one) => one === form);
  return chosen === undefined ? <EmptyState title={t('unknown')} /> : <Chosen id={id} form={chosen} />;
}

function Chosen({ id, form }: { id: string; form: CaseForm }) {
  const { t } = useTranslation('forms');
  const { can } = useSession();
  const [fullNames, setFullNames] = useState(false);
  const query = useGet(
    '/api/v1/cases/{caseId}/form',
    { params: { path: { caseId: id }, query: { form, fullNames } } },
    { keepPrevious: true },
  );
  const trail = [
    { label: t('cases'), to: '/cases' },
    { label: t('case'), to: `/cases/${id}` },
  ];
  return (
    <QueryView query={query}>
      {(filled) => (
        <FormPage
          form={filled}
          trail={trail}
          actions={
            <>
              {form === 'notice' && (
                <Checkbox checked={fullNames} onChange={({ target }) => setFullNames(target.checked)}>
                  {t('fullNames')}
                </Checkbox>
              )}
              {can('exportCaseForm') && (
                <TakeDocument
                  address={`/api/v1/cases/${id}/form-documents`}
                  body={{ form, fullNames }}
                  inFull={can('exportCaseFormInFull') && numbered.includes(form) ? { form } : undefined}
                />
              )}
              {can('exportCaseTable') && (
                <DownloadButton
                  address="/api/v1/case-tables"
                  body={{ table: tables[form], caseId: id, fullNames }}
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
