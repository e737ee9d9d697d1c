import type { Job, JobRun } from './use-jobs';

export const aRun = (changes: object = {}): JobRun => ({
  id: '019b0000-0000-7000-8000-0000000000f1',
  businessDate: '2026-02-10',
  state: 'succeeded',
  attempts: 1,
  startedAt: '2026-02-09T23:00:00Z',
  endedAt: '2026-02-09T23:00:01.5Z',
  found: 0,
  done: 0,
  skipped: 0,
  error: null,
  requestedBy: null,
  ...changes,
});

export const aJob = (changes: object): Job => ({
  name: 'visits-overdue',
  chinese: '走访逾期提醒',
  english: 'Overdue visits',
  schedule: { rhythm: 'daily', time: '07:00:00', minutes: null },
  nextRun: '2026-02-10T23:00:00Z',
  last: null,
  failing: 0,
  ...changes,
});
