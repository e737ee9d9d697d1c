import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag, type Tone } from '@/ui/status-tag';

type AccountState = Schema<'AccountState'>;

export const accountStates: readonly AccountState[] = ['enabled', 'awaitingRelease', 'disabled'];

const tones: Record<AccountState, Tone> = {
  enabled: 'success',
  awaitingRelease: 'warning',
  disabled: 'neutral',
};

export function UserState({ state }: { state: AccountState }) {
  const { t } = useTranslation('access');
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}
