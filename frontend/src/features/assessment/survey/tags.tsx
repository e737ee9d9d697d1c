import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag, type Tone } from '@/ui/status-tag';

const stateTones: Record<Schema<'SheetState'>, Tone> = {
  open: 'info',
  reported: 'warning',
  returned: 'danger',
  confirmed: 'success',
  closed: 'neutral',
};

export function SheetTag({ state, overdue }: { state: Schema<'SheetState'>; overdue: boolean }) {
  const { t } = useTranslation('assessment');
  return (
    <>
      <StatusTag tone={stateTones[state]}>{t(`survey.sheetState.${state}`)}</StatusTag>
      {overdue && <StatusTag tone="danger">{t('survey.overdue')}</StatusTag>}
    </>
  );
}

const findingTones: Record<Schema<'SurveyFinding'>, Tone> = {
  unchanged: 'success',
  changeTier: 'warning',
  reapply: 'warning',
  exit: 'danger',
};

export function FindingTag({ finding }: { finding: Schema<'SurveyFinding'> }) {
  const { t } = useTranslation('assessment');
  return <StatusTag tone={findingTones[finding]}>{t(`survey.finding.${finding}`)}</StatusTag>;
}
