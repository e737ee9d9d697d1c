import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag, type Tone } from '@/ui/status-tag';

const stageTones: Record<Schema<'CampaignStage'>, Tone> = {
  listing: 'info',
  locked: 'warning',
  visiting: 'success',
  returning: 'warning',
  closed: 'neutral',
};

export function StageTag({ stage }: { stage: Schema<'CampaignStage'> | null }) {
  const { t } = useTranslation('campaigns');
  return (
    <StatusTag tone={stage === null ? 'neutral' : stageTones[stage]}>
      {t(`stage.${stage ?? 'coming'}`)}
    </StatusTag>
  );
}

const lineTones: Record<Schema<'CampaignLineState'>, Tone> = {
  listed: 'info',
  given: 'success',
  returned: 'warning',
  struck: 'neutral',
};

export function LineTag({ state }: { state: Schema<'CampaignLineState'> }) {
  const { t } = useTranslation('campaigns');
  return <StatusTag tone={lineTones[state]}>{t(`lines.states.${state}`)}</StatusTag>;
}
