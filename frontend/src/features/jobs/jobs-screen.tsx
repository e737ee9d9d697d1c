import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import '@/ui/card.css';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { StatusTag } from '@/ui/status-tag';
import { useBilingual } from '@/ui/use-bilingual';
import './jobs.css';
import { RunNow } from './run-now';
import { RunCounts, RunState } from './run-state';
import { useScheduleText } from './schedule';
import { type Job, useJobs } from './use-jobs';

/** Every job of the system: when it comes, how it went last, and a run on demand. */
export function JobsScreen() {
  const { t } = useTranslation('jobs');
  const query = useJobs();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <section className="card" aria-label={t('title')}>
        <QueryView query={query} isEmpty={({ items }) => items.length === 0}>
          {({ items }) => (
            <ul className="jobs">
              {items.map((job) => (
                <JobLine key={job.name} job={job} />
              ))}
            </ul>
          )}
        </QueryView>
      </section>
    </Page>
  );
}

function JobLine({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const said = useBilingual();
  const scheduleText = useScheduleText();
  const { last, failing, nextRun } = job;
  return (
    <li className="job">
      <div>
        <h2>
          <Link to={`/jobs/${job.name}`}>{said(job)}</Link>
        </h2>
        <span className="muted">{scheduleText(job.schedule)}</span>
      </div>
      <div aria-live="polite">
        {last === null ? (
          <span className="muted">{t('neverRan')}</span>
        ) : (
          <>
            <span className="row">
              <RunState state={last.state} />
              {t('ofDay', { date: last.businessDate })}
              {failing > 1 && <StatusTag tone="danger">{t('failing', { count: failing })}</StatusTag>}
            </span>
            {last.state === 'succeeded' && (
              <span className="muted">
                <RunCounts run={last} />
              </span>
            )}
          </>
        )}
      </div>
      <div className="job-next">
        <span className="muted">{t('next')}</span>
        <DateText value={nextRun} />
      </div>
      <RunNow job={job} />
      {last?.state === 'failed' && <FailureText error={last.error} />}
      {failing > 0 && last?.state !== 'failed' && (
        <p className="job-failure">
          <Link to={`/jobs/${job.name}?state=failed`}>{t('failedDays', { count: failing })}</Link>
        </p>
      )}
    </li>
  );
}

function FailureText({ error }: { error: string | null }) {
  const { t } = useTranslation('jobs');
  return (
    <div className="job-failure" role="alert">
      <b>{t('failed')}</b>
      <code>{error ?? t('noReason')}</code>
    </div>
  );
}
