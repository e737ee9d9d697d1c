import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
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

export const endStages = ['recognised', 'notApproved', 'withdrawn', 'ended'] as const;

export const isOpen = (stage: Stage) => (openStages as readonly Stage[]).includes(stage);

export const stageTone = (stage: Stage): Tone =>
  stage === 'recognised'
    ? 'success'
    : stage === 'notApproved'
      ? 'danger'
      : stage === 'withdrawn' || stage === 'ended'
        ? 'neutral'
        : 'info';

/** The notice that counts: the last one. */
export const noticeOf = (shown: Case): Notice | undefined => shown.notices[shown.notices.length - 1];

/** Names of the standard codes in the reader's language; the code itself while they load. */
export function useCodeNames(): (list: string, code: string | null | undefined) => string {
  const { i18n } = useTranslation();
  const { data } = useGet('/api/v1/standards', undefined, { staleTime: Infinity });
  return (list, code) => {
    if (code === null || code === undefined) return '—';
    const known = data?.lists.find(({ key }) => key === list)?.codes.find((item) => item.code === code);
    if (known === undefined) return code;
    return i18n.language === 'en' ? known.englishName : known.name;
  };
}
