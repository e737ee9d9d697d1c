import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { NotFoundState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { useBilingual } from '@/ui/use-bilingual';
import './jobs.css';
import { RunNow } from './run-now';
import { RunCounts, RunState, runStates } from './run-state';
import { useScheduleText } from './schedule';
import { type Job, type JobRun, lookAgain, useJobs } from './use-jobs';

/** One job with its runs, the newest business date first. */
export function JobScreen() {
  const { name = '' } = useParams();
  const query = useJobs();
  return (
    <QueryView query={query}>
      {({ items }) => {
        const job = items.find((one) => one.name === name);
        return job === undefined ? <NotFoundState isPage /> : <KnownJob job={job} />;
      }}
    </QueryView>
  );
}

function KnownJob({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const said = useBilingual();
  const scheduleText = useScheduleText();
  const list = useListState<Query<'/api/v1/jobs/{name}/runs'>>({
    filters: ['state'],
    sort: '-businessDate',
    size: 20,
  });
  const query = useGet(
    '/api/v1/jobs/{name}/runs',
    { params: { path: { name: job.name }, query: list.query } },
    { keepPrevious: true, refetchInterval: (data) => lookAgain(data?.items) },
  );
  const columns = useColumns();
  return (
    <Page title={said(job)} trail={[{ label: t('title'), to: '/jobs' }]} actions={<RunNow job={job} />}>
      <Card>
        <DefinitionList
          items={[
            { label: t('schedule'), value: scheduleText(job.schedule) },
            { label: t('next'), value: <DateText value={job.nextRun} /> },
            { label: t('failingDays'), value: job.failing },
            { label: t('name'), value: <code>{job.name}</code> },
          ]}
        />
      </Card>
      <FilterBar list={list}>
        <Form.Item name="state" label={t('stateLabel')}>
          <Select allowClear options={runStates.map((value) => ({ value, label: t(`state.${value}`) }))} />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="jobs.runs"
        label={t('history')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        columns={columns}
        rowActions={(run) => <RunNow job={job} businessDate={run.businessDate} />}
      />
    </Page>
  );
}

function useColumns(): Column<JobRun>[] {
  const { t } = useTranslation('jobs');
  return [
    {
      key: 'businessDate',
      title: t('businessDate'),
      pinned: true,
      sort: 'businessDate',
      render: ({ businessDate }) => <DateText value={businessDate} />,
    },
    { key: 'state', title: t('stateLabel'), render: ({ state }) => <RunState state={state} /> },
    {
      key: 'result',
      title: t('result'),
      width: 380,
      render: (run) => <Result run={run} />,
    },
    { key: 'startedAt', title: t('startedAt'), render: ({ startedAt }) => <DateText value={startedAt} /> },
    { key: 'took', title: t('took'), numeric: true, render: (run) => seconds(run) },
    { key: 'attempts', title: t('attempts'), numeric: true, render: ({ attempts }) => attempts },
    {
      key: 'by',
      title: t('by'),
      render: ({ requestedBy }) => requestedBy ?? <span className="muted">{t('bySchedule')}</span>,
    },
  ];
}

function Result({ run }: { run: JobRun }) {
  const { t } = useTranslation('jobs');
  if (run.state === 'succeeded') return <RunCounts run={run} />;
  if (run.state !== 'failed') return <>—</>;
  return <code className="job-error">{run.error ?? t('noReason')}</code>;
}

function seconds({ startedAt, endedAt }: JobRun): string {
  if (startedAt === null || endedAt === null) return '—';
  return ((Date.parse(endedAt) - Date.parse(startedAt)) / 1000).toFixed(1);
}
