import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag, type Tone } from '@/ui/status-tag';
import type { PairRow } from './types';

const bondTones: Record<Schema<'BondState'>, Tone> = {
  proposed: 'info',
  active: 'success',
  declined: 'neutral',
  ended: 'neutral',
};

export function BondTag({ state }: { state: Schema<'BondState'> }) {
  const { t } = useTranslation('pairing');
  return <StatusTag tone={bondTones[state]}>{t(`state.${state}`)}</StatusTag>;
}

/** Overdue for a visit, or not met at all; nothing where all is well. */
export function DueTag({ pair }: { pair: PairRow }) {
  const { t } = useTranslation('pairing');
  if (pair.firstContactOverdue) return <StatusTag tone="danger">{t('pair.firstContactOverdue')}</StatusTag>;
  if (pair.visitOverdue) return <StatusTag tone="danger">{t('pair.visitOverdue')}</StatusTag>;
  return null;
}

const visitTones: Record<Schema<'VisitState'>, Tone> = {
  planned: 'info',
  made: 'success',
  cancelled: 'neutral',
};

export function VisitTag({ state }: { state: Schema<'VisitState'> }) {
  const { t } = useTranslation('pairing');
  return <StatusTag tone={visitTones[state]}>{t(`visit.states.${state}`)}</StatusTag>;
}

const commitmentTones: Record<Schema<'CommitmentState'>, Tone> = {
  open: 'info',
  fulfilled: 'success',
  withdrawn: 'neutral',
};

export function CommitmentTag({ state, overdue }: { state: Schema<'CommitmentState'>; overdue: boolean }) {
  const { t } = useTranslation('pairing');
  if (overdue) return <StatusTag tone="danger">{t('commitment.overdue')}</StatusTag>;
  return <StatusTag tone={commitmentTones[state]}>{t(`commitment.states.${state}`)}</StatusTag>;
}

export function IssueTag({ state, overdue }: { state: Schema<'IssueState'>; overdue: boolean }) {
  const { t } = useTranslation('pairing');
  if (overdue) return <StatusTag tone="danger">{t('issue.overdue')}</StatusTag>;
  return <StatusTag tone={state === 'open' ? 'info' : 'success'}>{t(`issue.states.${state}`)}</StatusTag>;
}

const proposalTones: Record<Schema<'ProposalState'>, Tone> = {
  open: 'info',
  issued: 'success',
  dropped: 'neutral',
};

export function ProposalTag({ state }: { state: Schema<'ProposalState'> }) {
  const { t } = useTranslation('pairing');
  return <StatusTag tone={proposalTones[state]}>{t(`proposal.states.${state}`)}</StatusTag>;
}

const lineTones: Record<Schema<'LineState'>, Tone> = {
  proposed: 'info',
  locked: 'success',
  excluded: 'neutral',
  without: 'danger',
  issued: 'success',
  lapsed: 'warning',
};

export function LineTag({ state }: { state: Schema<'LineState'> }) {
  const { t } = useTranslation('pairing');
  return <StatusTag tone={lineTones[state]}>{t(`proposal.lineStates.${state}`)}</StatusTag>;
}
