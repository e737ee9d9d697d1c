import { Button } from 'antd';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerAppealForm, FileAppealForm } from './appeal-forms';
import { AppraisalForm } from './appraisal-form';
import type { Action, Case } from './case';
import { CorrectForm } from './correct-form';
import { HomeVisitForm } from './home-visit-form';
import { ApproveForm, DecideForm, ReviewForm } from './judgement-forms';
import { PostNoticeForm } from './post-notice-form';
import { FileForm, ReportForm, WrittenNoticeForm } from './record-forms';
import { FreezeDialog, UnfreezeDialog, WithdrawDialog } from './stop-dialogs';

export interface ActProps {
  shown: Case;
  onClose: () => void;
}

const forms: Record<Action, ComponentType<ActProps>> = {
  correctApplication: CorrectForm,
  recordHomeVisit: HomeVisitForm,
  recordAppraisal: AppraisalForm,
  reportByBranch: ReportForm,
  reviewByCommittee: ReviewForm,
  approveByCommittee: ApproveForm,
  decideByDepartment: DecideForm,
  postNotice: PostNoticeForm,
  sendWrittenNotice: WrittenNoticeForm,
  fileCase: FileForm,
  withdrawApplication: WithdrawDialog,
  freezeCase: FreezeDialog,
  unfreezeCase: UnfreezeDialog,
  fileAppeal: FileAppealForm,
  answerAppeal: AnswerAppealForm,
};

const asides: readonly Action[] = ['withdrawApplication', 'freezeCase', 'fileAppeal'];

/** What the signed-in user may do with the case now; the server says so with every view. */
export function CaseActs({ shown }: { shown: Case }) {
  const { t } = useTranslation('recognition');
  const [open, setOpen] = useState<Action>();
  const Form = open === undefined ? undefined : forms[open];
  // A posted notice is not posted again: it stands its time.
  const isPosted = shown.notices.some(({ state }) => state === 'posted' || state === 'objected');
  const actions = shown.actions.filter((action) => action !== 'postNotice' || !isPosted);
  return (
    <>
      {actions.map((action) => (
        <Button
          key={action}
          type={asides.includes(action) ? 'default' : 'primary'}
          onClick={() => setOpen(action)}
        >
          {t(`act.${action}`)}
        </Button>
      ))}
      {Form !== undefined && <Form shown={shown} onClose={() => setOpen(undefined)} />}
    </>
  );
}
