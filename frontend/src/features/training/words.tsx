import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag, type Tone } from '@/ui/status-tag';

export type Training = Schema<'TrainingView'>;
export type TrainingRow = Schema<'TrainingRow'>;
export type TrainingState = Schema<'TrainingState'>;
export type Trainee = Schema<'TraineeView'>;
export type TraineeState = Schema<'TraineeState'>;

export const kinds = [
  'course',
  'lecture',
  'fieldDemonstration',
  'nightSchool',
  'distanceStation',
  'informationSession',
] as const;
export const states = ['drafted', 'announced', 'held', 'cancelled'] as const;

const tones: Record<TrainingState, Tone> = {
  drafted: 'neutral',
  announced: 'info',
  held: 'success',
  cancelled: 'danger',
};

const traineeTones: Record<TraineeState, Tone> = {
  enrolled: 'neutral',
  present: 'success',
  absent: 'warning',
};

export function StateTag({ state }: { state: TrainingState }) {
  const { t } = useTranslation('training');
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}

export function TraineeTag({ state }: { state: TraineeState }) {
  const { t } = useTranslation('training');
  return <StatusTag tone={traineeTones[state]}>{t(`traineeState.${state}`)}</StatusTag>;
}

/** Hours and minutes of a time of day. */
export const clock = (time: string) => time.slice(0, 5);

/** 289 → 28.9% */
export const perMille = (value: number | null) => (value === null ? '—' : `${(value / 10).toFixed(1)}%`);
