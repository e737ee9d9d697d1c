import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DownloadButton } from '@/ui/download-button';
import { FileUpload } from '@/ui/file-upload';
import { StatusTag } from '@/ui/status-tag';
import { useAttach } from '@/ui/use-attach';
import { EnrolForm } from './enrol-form';
import { JobForm } from './job-form';
import './training.css';
import { type Trainee, TraineeTag, type Training } from './words';

/** Who is on the list: marked by large rows, on a phone in the hall too. */
export function AttendanceCard({ training }: { training: Training }) {
  const { t } = useTranslation('training');
  const { can, session } = useSession();
  const path = { params: { path: { trainingId: training.id } } };
  const { data } = useGet('/api/v1/trainings/{trainingId}/trainees', path);
  const [open, setOpen] = useState<'enrol' | 'came' | 'import'>();
  const [mastering, setMastering] = useState<readonly string[]>();
  const [job, setJob] = useState<Trainee>();
  const confirm = useCommand('post', '/api/v1/trainings/{trainingId}/mastery', { success: t('skillsKept') });
  const isDay = training.plan.on <= session.businessDate;
  const may = (act: Training['acts'][number]) => training.acts.includes(act);
  if (data === undefined || (training.state === 'drafted' && data.items.length === 0)) return null;
  const done = () => setOpen(undefined);
  const marks = may('mark') && isDay && can('markTrainees');
  return (
    <Card
      flush
      title={t('attendance')}
      extra={
        <div className="row" style={{ flexWrap: 'wrap' }}>
          {may('confirmSkill') &&
            training.plan.skill !== null &&
            can('confirmSkill') &&
            mastering === undefined && <Button onClick={() => setMastering([])}>{t('confirmSkill')}</Button>}
          {data.items.length > 0 && can('exportAttendance') && (
            <DownloadButton address={`/api/v1/trainings/${training.id}/attendance-exports`} body={{}}>
              {t('exportSheet')}
            </DownloadButton>
          )}
          {marks && can('importAttendance') && (
            <Button onClick={() => setOpen(open === 'import' ? undefined : 'import')}>
              {t('importSheet')}
            </Button>
          )}
          {may('enrol') && can('enrolTrainees') && (
            <Button type="primary" onClick={() => setOpen(isDay ? 'came' : 'enrol')}>
              {t(isDay ? 'walkIn' : 'enrol')}
            </Button>
          )}
        </div>
      }
    >
      {open === 'import' && <ImportSheet trainingId={training.id} />}
      {mastering !== undefined && (
        <div className="row" style={{ padding: '12px 16px' }}>
          <span>{t('masteringHint')}</span>
          <Button
            type="primary"
            disabled={mastering.length === 0}
            loading={confirm.isRunning}
            onClick={() =>
              void confirm.run({ ...path, body: { traineeIds: [...mastering] } }).then(
                () => setMastering(undefined),
                () => undefined,
              )
            }
          >
            {t('confirmCount', { count: mastering.length })}
          </Button>
          <Button onClick={() => setMastering(undefined)}>{t('stop')}</Button>
        </div>
      )}
      {data.items.length === 0 ? (
        <p className="muted" style={{ padding: '12px 16px' }}>
          {t('nobody')}
        </p>
      ) : (
        <ul className="attendance-rows" aria-label={t('attendance')}>
          {data.items.map((one) => (
            <Row
              key={one.id}
              one={one}
              marks={marks}
              onJob={may('recordJob') && can('recordJobFound') ? () => setJob(one) : undefined}
              {...(mastering === undefined
                ? {}
                : {
                    chosen: mastering.includes(one.id),
                    onChoose: (isChosen: boolean) =>
                      setMastering(
                        isChosen ? [...mastering, one.id] : mastering.filter((other) => other !== one.id),
                      ),
                  })}
            />
          ))}
        </ul>
      )}
      {(open === 'enrol' || open === 'came') && (
        <EnrolForm training={training} came={open === 'came'} onClose={done} />
      )}
      {job !== undefined && <JobForm training={training} of={job} onClose={() => setJob(undefined)} />}
    </Card>
  );
}

interface RowProps {
  one: Trainee;
  marks: boolean;
  onJob: (() => void) | undefined;
  chosen?: boolean;
  onChoose?: (isChosen: boolean) => void;
}

function Row({ one, marks, onJob, chosen, onChoose }: RowProps) {
  const { t } = useTranslation('training');
  const { can } = useSession();
  const mark = useCommand('put', '/api/v1/trainings/{trainingId}/attendance');
  const remove = useCommand('delete', '/api/v1/trainees/{traineeId}', { success: t('removed') });
  const say = (state: Trainee['state']) =>
    void mark.run({
      params: { path: { trainingId: one.trainingId } },
      body: { marks: [{ traineeId: one.id, state }] },
    });
  const isPresent = one.state === 'present';
  return (
    <li>
      <div>
        {onChoose !== undefined && isPresent && one.relative === '' && one.masteredOn === null && (
          <Checkbox
            checked={chosen === true}
            aria-label={t('masters', { name: one.name })}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}{' '}
        <Link to={`/people/${one.personId}`}>{one.name}</Link>
        {one.relative !== '' && ` (${t('relativeOf', { relative: one.relative })})`}{' '}
        {one.masteredOn !== null && <StatusTag tone="info">{t('mastered')}</StatusTag>}{' '}
        {one.employer !== null && (
          <StatusTag tone="success">{t('employedAt', { employer: one.employer })}</StatusTag>
        )}
        <div className="muted">{one.orgName}</div>
      </div>
      <div className="marks">
        {onJob !== undefined && isPresent && <Button onClick={onJob}>{t('job')}</Button>}
        {marks ? (
          <>
            <Button
              type={isPresent ? 'primary' : 'default'}
              aria-pressed={isPresent}
              aria-label={t('cameNamed', { name: one.name })}
              onClick={() => say('present')}
            >
              {t('came')}
            </Button>
            <Button
              danger={one.state === 'absent'}
              aria-pressed={one.state === 'absent'}
              aria-label={t('missedNamed', { name: one.name })}
              onClick={() => say('absent')}
            >
              {t('missed')}
            </Button>
          </>
        ) : (
          <TraineeTag state={one.state} />
        )}
        {one.state === 'enrolled' && can('removeTrainee') && (
          <Button
            aria-label={t('removeNamed', { name: one.name })}
            onClick={() => void remove.run({ params: { path: { traineeId: one.id } } })}
          >
            {t('remove')}
          </Button>
        )}
      </div>
    </li>
  );
}

function ImportSheet({ trainingId }: { trainingId: string }) {
  const { t } = useTranslation('training');
  const attach = useAttach(`/api/v1/trainings/${trainingId}/attendance-imports`);
  return (
    <div style={{ padding: '12px 16px' }}>
      <FileUpload
        label={t('importSheet')}
        types={['.xlsx']}
        maxMegabytes={4}
        hint={t('importHint')}
        upload={(file, onProgress) => attach(file, onProgress)}
      />
    </div>
  );
}
