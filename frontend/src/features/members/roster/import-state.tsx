import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag, type Tone } from '@/ui/status-tag';

type State = Schema<'RosterImportState'>;

const tones: Record<State, Tone> = {
  running: 'info',
  done: 'success',
  refused: 'warning',
  failed: 'danger',
  interrupted: 'danger',
};

export function ImportState({ state }: { state: State }) {
  const { t } = useTranslation('members');
  return <StatusTag tone={tones[state]}>{t(`roster.states.${state}`)}</StatusTag>;
}
