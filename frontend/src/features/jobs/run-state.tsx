import { useTranslation } from 'react-i18next';
import { StatusTag, type Tone } from '@/ui/status-tag';
import type { JobRun } from './use-jobs';

const tones: Record<JobRun['state'], Tone> = {
  requested: 'info',
  running: 'info',
  succeeded: 'success',
  failed: 'danger',
};

export const runStates = Object.keys(tones) as JobRun['state'][];

export function RunState({ state }: { state: JobRun['state'] }) {
  const { t } = useTranslation('jobs');
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}

/** What the run came to, in one line. */
export function RunCounts({ run: { found, done, skipped } }: { run: JobRun }) {
  const { t } = useTranslation('jobs');
  return <>{found === 0 && done === 0 ? t('nothingFound') : t('counts', { found, done, skipped })}</>;
}
