import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DefinitionList } from '@/ui/definition-list';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { useStandards } from '@/ui/standards';
import { AttendanceCard } from './attendance-card';
import { CheckInCard } from './check-in-card';
import { HoldForm } from './hold-form';
import { TrainingForm } from './training-form';
import { clock, StateTag, type Training } from './words';

/** One training: its plan, who is on its list, what came of it. */
export function TrainingScreen() {
  const { trainingId = '' } = useParams();
  const query = useGet('/api/v1/trainings/{trainingId}', { params: { path: { trainingId } } });
  return <QueryView query={query}>{(training) => <View training={training} />}</QueryView>;
}

function View({ training }: { training: Training }) {
  const { t } = useTranslation('training');
  const { name } = useStandards();
  const { plan } = training;
  return (
    <Page
      title={plan.topic}
      trail={[{ label: t('title'), to: '/trainings' }]}
      lead={
        <>
          {training.organisationName} · {t(`kind.${plan.kind}`)} <StateTag state={training.state} />
        </>
      }
      actions={<Acts training={training} />}
    >
      {training.cancelReason !== null && (
        <Alert type="error" showIcon title={t('cancelledFor', { reason: training.cancelReason })} />
      )}
      <div className="tiles">
        <KpiTile
          label={t('field.enrolled')}
          value={training.enrolled}
          note={plan.capacity === null ? undefined : t('ofPlaces', { count: plan.capacity })}
        />
        <KpiTile
          label={t('figure.attendances')}
          value={training.attendances}
          note={training.others > 0 ? t('countedBeside', { count: training.others }) : undefined}
        />
        <KpiTile label={t('figure.mastered')} value={training.mastered} />
        <KpiTile label={t('figure.employed')} value={training.employed} />
      </div>
      {training.checkInCode !== null && <CheckInCard code={training.checkInCode} />}
      <AttendanceCard training={training} />
      <Card title={t('plan')}>
        <DefinitionList
          items={[
            { label: t('field.on'), value: plan.on },
            { label: t('field.time'), value: `${clock(plan.startsAt)}–${clock(plan.endsAt)}` },
            { label: t('field.place'), value: plan.place },
            { label: t('field.sessions'), value: plan.sessions },
            { label: t('field.skill'), value: name('skill', plan.skill ?? null) },
            { label: t('field.teacher'), value: plan.teacher },
            { label: t('field.audience'), value: plan.audience, wide: true },
            { label: t('field.draftedBy'), value: training.draftedByName },
          ]}
        />
      </Card>
    </Page>
  );
}

function Acts({ training }: { training: Training }) {
  const { t } = useTranslation('training');
  const { can, session } = useSession();
  const [open, setOpen] = useState<'edit' | 'hold' | 'cancel'>();
  const path = { params: { path: { trainingId: training.id } } };
  const announce = useCommand('post', '/api/v1/trainings/{trainingId}/announcement', {
    success: t('announced'),
  });
  const cancel = useCommand('post', '/api/v1/trainings/{trainingId}/cancellation', {
    success: t('cancelled'),
    quiet: true,
  });
  const may = (act: Training['acts'][number]) => training.acts.includes(act);
  const done = () => setOpen(undefined);
  return (
    <>
      {may('cancel') && can('cancelTraining') && (
        <Button onClick={() => setOpen('cancel')}>{t('act.cancel')}</Button>
      )}
      {may('edit') && can('editTraining') && <Button onClick={() => setOpen('edit')}>{t('act.edit')}</Button>}
      {may('announce') && can('announceTraining') && (
        <Button
          type="primary"
          loading={announce.isRunning}
          onClick={() => void announce.run(path, training.version)}
        >
          {t('act.announce')}
        </Button>
      )}
      {may('hold') && can('holdTraining') && training.plan.on <= session.businessDate && (
        <Button type="primary" onClick={() => setOpen('hold')}>
          {t('act.hold')}
        </Button>
      )}
      {open === 'edit' && <TrainingForm training={training} onClose={done} />}
      {open === 'hold' && <HoldForm training={training} onClose={done} />}
      <ConfirmDialog
        title={t('act.cancel')}
        open={open === 'cancel'}
        danger
        reasonLabel={t('field.cancelReason')}
        onConfirm={async (reason) => {
          await cancel.run({ ...path, body: { reason } }, training.version);
          done();
        }}
        onCancel={done}
      />
    </>
  );
}
