import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag } from '@/ui/status-tag';

export type Decision = Schema<'DecisionRow'>;

export const workSteps = ['publicity', 'regulation', 'safeguard', 'assessment'] as const;

export const bodies = [
  'standingCommittee',
  'leadingGroup',
  'departmentMeeting',
  'townshipCommittee',
] as const;

/** Publicity, regulation: the steps in their order, as one text. */
export function useStepText(): (steps: readonly Schema<'WorkStep'>[]) => string {
  const { t } = useTranslation('assessment');
  return (steps) => steps.map((step) => t(`decision.step.${step}`)).join(t('decision.stepNames'));
}

/** The pack as it was called when it was named; a dash where there is none. */
export function usePackText(): (decision: Decision) => string {
  const { t } = useTranslation('assessment');
  return ({ packName, packNumber }) =>
    packName === null ? '—' : t('decision.packVersion', { name: packName, number: packNumber ?? 1 });
}

export function DecisionTag({ isSuperseded }: { isSuperseded: boolean }) {
  const { t } = useTranslation('assessment');
  return (
    <StatusTag tone={isSuperseded ? 'neutral' : 'success'}>
      {t(isSuperseded ? 'decision.superseded' : 'decision.standing')}
    </StatusTag>
  );
}
