import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag, type Tone } from '@/ui/status-tag';

export type Inspection = Schema<'InspectionView'>;
export type InspectionRow = Schema<'InspectionRow'>;
export type Finding = Schema<'InspectionFindingView'>;
export type Officer = Schema<'LiaisonOfficerView'>;
export type Verdict = Schema<'InspectionVerdict'>;

export const states = ['planned', 'reported', 'dropped'] as const;
export const findingStates = ['open', 'answered', 'closed'] as const;
export const verdicts = ['good', 'fair', 'poor'] as const;
export const questions = ['money', 'effect', 'people'] as const;
export const findingKinds = ['money', 'effect', 'people', 'papers', 'other'] as const;

const verdictTones: Record<Verdict, Tone> = { good: 'success', fair: 'warning', poor: 'danger' };

export function VerdictTag({ verdict }: { verdict: Verdict | null }) {
  const { t } = useTranslation('inspections');
  return verdict === null ? (
    '—'
  ) : (
    <StatusTag tone={verdictTones[verdict]}>{t(`verdict.${verdict}`)}</StatusTag>
  );
}

const stateTones: Record<Schema<'InspectionState'>, Tone> = {
  planned: 'info',
  reported: 'success',
  dropped: 'neutral',
};

export function StateTag({ state }: { state: Schema<'InspectionState'> }) {
  const { t } = useTranslation('inspections');
  return <StatusTag tone={stateTones[state]}>{t(`state.${state}`)}</StatusTag>;
}

/** How a finding stands; one that is late says so first. */
export function toneOf({ state, isOverdue }: Pick<Finding, 'state' | 'isOverdue'>): Tone {
  if (isOverdue) return 'danger';
  if (state === 'closed') return 'success';
  return state === 'answered' ? 'info' : 'warning';
}

export function FindingTag({ finding }: { finding: Pick<Finding, 'state' | 'isOverdue'> }) {
  const { t } = useTranslation('inspections');
  return (
    <StatusTag tone={toneOf(finding)}>
      {t(finding.isOverdue ? 'overdue' : `findingState.${finding.state}`)}
    </StatusTag>
  );
}
