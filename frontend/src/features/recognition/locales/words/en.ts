import type { LocaleOf } from '@/locales/resources';
import { tier } from '@/locales/terms-en';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  stage: {
    selfApplication: 'Application',
    homeVisit: 'Home visit',
    branchAppraisal: 'Branch appraisal',
    branchReport: 'Branch report',
    committeeReview: 'Committee review',
    committeeApproval: 'Committee approval',
    departmentDecision: 'Department decision',
    publicNotice: 'Public notice',
    writtenNotice: 'Written notice',
    filing: 'Filing',
    recognised: 'Recognised',
    notApproved: 'Not approved',
    appealed: 'Appealed',
    withdrawn: 'Withdrawn',
    ended: 'Ended',
  },
  level: { branch: 'Branch', township: 'Township committee', county: 'County department' },
  tier,
  residence: { rural: 'Rural', urban: 'Urban' },
  act: {
    correctApplication: 'Correct the application',
    recordHomeVisit: 'Record home visit',
    recordAppraisal: 'Record appraisal',
    reportByBranch: 'Report to the committee',
    reviewByCommittee: 'Review',
    approveByCommittee: 'Approve',
    decideByDepartment: 'Decide',
    postNotice: 'Post the notice',
    sendWrittenNotice: 'Record written notice',
    fileCase: 'File',
    withdrawApplication: 'Withdraw',
    freezeCase: 'Freeze the clock',
    unfreezeCase: 'Release the clock',
    fileAppeal: 'Record an appeal',
    answerAppeal: 'Answer the appeal',
  },
  done: 'Done',
};
