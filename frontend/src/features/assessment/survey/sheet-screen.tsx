import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { Candidates } from './candidates';
import { Responsible } from './responsible';
import { SheetLines } from './sheet-lines';
import './survey.css';
import { SheetTag } from './tags';

type View = Schema<'SheetView'>;

/** A branch's sheet: who answers for it, everybody of the ledger, candidates; and the way on. */
export function SheetScreen() {
  const { sheetId = '' } = useParams();
  const query = useGet('/api/v1/survey-sheets/{sheetId}', { params: { path: { sheetId } } });
  return <QueryView query={query}>{(view) => <Sheet view={view} />}</QueryView>;
}

function Sheet({ view }: { view: View }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const { sheet } = view;
  const mayMark = view.acts.includes('mark') && can('markLines');
  return (
    <Page
      title={t('survey.sheet.of', { branch: sheet.organisationName, year: sheet.listYear })}
      aside={<SheetTag state={sheet.state} overdue={sheet.overdue} />}
      trail={[
        {
          label: t('survey.name', { year: sheet.listYear }),
          to: `/survey-sheets?listYear=${String(sheet.listYear)}`,
        },
      ]}
      lead={[
        sheet.committeeName,
        t('survey.sheet.due', { date: sheet.dueOn }),
        view.reportedOn !== null && t('survey.sheet.reportedOn', { date: view.reportedOn }),
        view.confirmedOn !== null && t('survey.sheet.confirmedOn', { date: view.confirmedOn }),
        view.returnReason !== null && t('survey.sheet.returned', { reason: view.returnReason }),
      ]
        .filter((part) => part !== false)
        .join(' · ')}
      actions={<Acts view={view} />}
    >
      <Responsible view={view} mayName={mayMark} />
      <SheetLines view={view} mayMark={mayMark} />
      <Candidates view={view} mayMark={mayMark} />
    </Page>
  );
}

function Acts({ view }: { view: View }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const [open, setOpen] = useState<'report' | 'confirm' | 'return'>();
  const close = () => setOpen(undefined);
  const path = { sheetId: view.sheet.id };
  const report = useCommand('post', '/api/v1/survey-sheets/{sheetId}/report', {
    quiet: true,
    success: t('survey.sheet.reported'),
  });
  const confirm = useCommand('post', '/api/v1/survey-sheets/confirm', {
    quiet: true,
    success: t('survey.sheetState.confirmed'),
  });
  const giveBack = useCommand('post', '/api/v1/survey-sheets/{sheetId}/return', {
    quiet: true,
    success: t('survey.sheet.returnDone'),
  });
  return (
    <>
      {view.acts.includes('report') && can('reportSheet') && (
        <Button type="primary" onClick={() => setOpen('report')}>
          {t('survey.sheet.report')}
        </Button>
      )}
      {view.mayConfirm && view.acts.includes('return') && can('returnSheet') && (
        <Button onClick={() => setOpen('return')}>{t('survey.sheet.return')}</Button>
      )}
      {view.mayConfirm && view.acts.includes('confirm') && can('confirmSheets') && (
        <Button type="primary" onClick={() => setOpen('confirm')}>
          {t('survey.confirm')}
        </Button>
      )}
      <ConfirmDialog
        title={t('survey.sheet.report')}
        open={open === 'report'}
        onCancel={close}
        onConfirm={async () => {
          await report.run({ params: { path } }, view.version);
          close();
        }}
      >
        {t('survey.sheet.reportHint')}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('survey.confirm')}
        open={open === 'confirm'}
        onCancel={close}
        onConfirm={async () => {
          await confirm.run({ body: { sheetIds: [view.sheet.id] } });
          close();
        }}
      >
        {t('survey.confirmHint')}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('survey.sheet.return')}
        open={open === 'return'}
        reasonLabel={t('survey.sheet.returnReason')}
        onCancel={close}
        onConfirm={async (reason) => {
          await giveBack.run({ params: { path }, body: { reason } }, view.version);
          close();
        }}
      />
    </>
  );
}
