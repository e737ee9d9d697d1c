import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag, type Tone } from '@/ui/status-tag';

export type SheetView = Schema<'ScoreSheetView'>;
export type ScoreLine = Schema<'ScoreLine'>;
export type Round = Schema<'GetScoringRoundAnswer'>;

export const parties = ['people', 'peers', 'department'] as const;

const hundred = 100;

/** Hundredths as points: 87.50 */
export const points = (hundredths: number): string => (hundredths / hundred).toFixed(2);

/** Basis points as per cent: 92.5 % */
export const percent = (basisPoints: number): string => `${String(basisPoints / hundred)}%`;

const tones: Record<Schema<'ScoringState'>, Tone> = {
  open: 'info',
  frozen: 'warning',
  published: 'warning',
  final: 'success',
};

export function RoundTag({ state }: { state: Schema<'ScoringState'> }) {
  const { t } = useTranslation('assessment');
  return <StatusTag tone={tones[state]}>{t(`scoring.state.${state}`)}</StatusTag>;
}

const outcomeTones: Record<Schema<'OutcomeState'>, Tone> = {
  proposed: 'info',
  adopted: 'success',
  rejected: 'neutral',
};

export function OutcomeTag({ state }: { state: Schema<'OutcomeState'> }) {
  const { t } = useTranslation('assessment');
  return <StatusTag tone={outcomeTones[state]}>{t(`scoring.outcome.state.${state}`)}</StatusTag>;
}

/** What an indicator's target and its count say, in the reader's words. */
export function useLineWords() {
  const { t, i18n } = useTranslation('assessment');
  return {
    name: (line: { name: string; englishName: string }) =>
      i18n.language === 'en' ? line.englishName : line.name,
    formula: (line: { formula: string; englishFormula: string }) =>
      i18n.language === 'en' ? line.englishFormula : line.formula,
    target: ({ source, target }: ScoreLine) =>
      source === 'selfScored'
        ? '—'
        : source === 'peoplePaired'
          ? t('scoring.score.people', { count: target })
          : percent(target),
    done: ({ source, done, due }: ScoreLine) =>
      done === null || due === null
        ? '—'
        : source === 'peoplePaired'
          ? t('scoring.score.people', { count: done })
          : source === 'satisfaction'
            ? percent(done)
            : due === 0
              ? t('scoring.score.nothingDue')
              : t('scoring.score.of', { done, due }),
  };
}
