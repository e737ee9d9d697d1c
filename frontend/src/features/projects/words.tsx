import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag, type Tone } from '@/ui/status-tag';

export type Project = Schema<'ProjectView'>;
export type ProjectRow = Schema<'ProjectRow'>;
export type ProjectState = Schema<'ProjectState'>;
export type ProjectAct = Schema<'ProjectAct'>;

export const states = [
  'draft',
  'branchOpinion',
  'townshipOpinion',
  'countyOpinion',
  'approved',
  'tendered',
  'building',
  'accepted',
  'audited',
  'ended',
] as const;
export const types = ['branchAssociation', 'companyHousehold', 'baseHousehold', 'other'] as const;
export const investors = ['village', 'township'] as const;
export const sources = ['finance', 'partyDues', 'department', 'own', 'bankCredit'] as const;
export const methods = ['openTender', 'invitedTender', 'negotiation', 'quotation'] as const;
export const phases = ['beforeProduction', 'duringProduction', 'afterProduction'] as const;

const tones: Record<ProjectState, Tone> = {
  draft: 'neutral',
  branchOpinion: 'warning',
  townshipOpinion: 'warning',
  countyOpinion: 'warning',
  approved: 'info',
  tendered: 'info',
  building: 'info',
  accepted: 'success',
  audited: 'success',
  ended: 'danger',
};

export function StateTag({ state }: { state: ProjectState }) {
  const { t } = useTranslation('projects');
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}
