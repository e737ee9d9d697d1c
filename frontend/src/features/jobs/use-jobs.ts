import type { Answer, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';

export type Job = Answer<'/api/v1/jobs', 'get'>['items'][number];
export type JobRun = Schema<'JobRunView'>;

export const isUnderWay = (run: JobRun) => run.state === 'requested' || run.state === 'running';

/** Milliseconds between looks: often while a run is under way, for its result; else now and then. */
export const lookAgain = (runs: readonly (JobRun | null)[] = []) =>
  runs.some((run) => run !== null && isUnderWay(run)) ? 2_000 : 60_000;

export const useJobs = () =>
  useGet('/api/v1/jobs', undefined, {
    refetchInterval: (data) => lookAgain(data?.items.map(({ last }) => last)),
  });
