import type { Schema } from '@/api/types';
import type { Tone } from '@/ui/status-tag';

export type Case = Schema<'CaseView'>;
export type Stage = Schema<'CaseStage'>;
export type Action = Schema<'CaseAction'>;
export type Notice = Schema<'NoticeView'>;

export const openStages = [
  'selfApplication',
  'homeVisit',
  'branchAppraisal',
  'branchReport',
  'committeeReview',
  'committeeApproval',
  'departmentDecision',
  'publicNotice',
  'writtenNotice',
  'filing',
] as const;

export const endStages = ['recognised', 'notApproved', 'appealed', 'withdrawn', 'ended'] as const;

export const isOpen = (stage: Stage) => (openStages as readonly Stage[]).includes(stage);

export const stageTone = (stage: Stage): Tone =>
  stage === 'recognised'
    ? 'success'
    : stage === 'notApproved'
      ? 'danger'
      : stage === 'appealed'
        ? 'warning'
        : stage === 'withdrawn' || stage === 'ended'
          ? 'neutral'
          : 'info';

/** The notice that counts: the last one. */
export const noticeOf = (shown: Case): Notice | undefined => shown.notices[shown.notices.length - 1];
