import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag, type Tone } from '@/ui/status-tag';

const tones: Record<Schema<'ReviewState'>, Tone> = {
  open: 'info',
  submitted: 'warning',
  returned: 'danger',
  confirmed: 'success',
  lapsed: 'neutral',
};

export function ReviewTag({ state, overdue }: { state: Schema<'ReviewState'>; overdue: boolean }) {
  const { t } = useTranslation('assessment');
  return (
    <>
      <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>
      {overdue && <StatusTag tone="danger">{t('list.overdue')}</StatusTag>}
    </>
  );
}
