import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag } from '@/ui/status-tag';

const tones = { open: 'warning', accepted: 'success', rejected: 'danger', withdrawn: 'neutral' } as const;

export const changeStates = ['open', 'accepted', 'rejected', 'withdrawn'] as const;

export function ChangeStateTag({ state }: { state: Schema<'ChangeState'> }) {
  const { t } = useTranslation('members');
  return <StatusTag tone={tones[state]}>{t(`changes.${state}`)}</StatusTag>;
}
