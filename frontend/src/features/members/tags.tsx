import { useTranslation } from 'react-i18next';
import { StatusTag, type Tone } from '@/ui/status-tag';
import type { NeedTier, PersonState } from './types';

const tierTones: Record<NeedTier, Tone> = { severe: 'danger', considerable: 'warning', temporary: 'info' };

export function TierTag({ tier }: { tier: NeedTier }) {
  const { t } = useTranslation('members');
  return <StatusTag tone={tierTones[tier]}>{t(`tier.${tier}`)}</StatusTag>;
}

export function StateTag({ state }: { state: PersonState }) {
  const { t } = useTranslation('members');
  const tone: Tone = state === 'active' ? 'success' : state === 'lostContact' ? 'warning' : 'neutral';
  return <StatusTag tone={tone}>{t(`state.${state}`)}</StatusTag>;
}

export function AwayTag({ since }: { since: string }) {
  const { t } = useTranslation('members');
  return (
    <span title={since}>
      <StatusTag tone="info">{t('membership.awayTag')}</StatusTag>
    </span>
  );
}
