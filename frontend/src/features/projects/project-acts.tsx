import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import {
  AcceptForm,
  AuditForm,
  NoteForm,
  OpinionForm,
  SpendingForm,
  StartForm,
  TenderForm,
} from './act-forms';
import { ProjectForm } from './project-form';
import type { Project, ProjectAct } from './words';

const main: readonly ProjectAct[] = ['submit', 'agree', 'tender', 'start', 'accept', 'audit'];

/** What the server says that the user may do with the project now. */
export function ProjectActs({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const [act, setAct] = useState<ProjectAct>();
  const done = () => setAct(undefined);
  const order: readonly ProjectAct[] = ['end', 'sendBack', 'edit', 'log', 'spend', ...main];
  const may = order.filter((one) => project.acts.includes(one));
  // What has to be tendered offers to begin only with the record.
  const shown = may.filter((one) => one !== 'start' || project.tender !== null || !project.rules.mustTender);
  return (
    <>
      {shown.map((one) => (
        <Button
          key={one}
          danger={one === 'end'}
          {...(one === shown[shown.length - 1] && main.includes(one) ? { type: 'primary' as const } : {})}
          onClick={() => setAct(one)}
        >
          {t(`act.${one}`)}
        </Button>
      ))}
      {act !== undefined && <ActForm project={project} act={act} onClose={done} />}
    </>
  );
}

function ActForm({ project, act, onClose }: { project: Project; act: ProjectAct; onClose: () => void }) {
  switch (act) {
    case 'edit':
      return <ProjectForm known={project} onClose={onClose} />;
    case 'submit':
      return <Submission project={project} onClose={onClose} />;
    case 'agree':
    case 'sendBack':
      return <OpinionForm project={project} agrees={act === 'agree'} onClose={onClose} />;
    case 'tender':
      return <TenderForm project={project} onClose={onClose} />;
    case 'start':
      return <StartForm project={project} onClose={onClose} />;
    case 'accept':
      return <AcceptForm project={project} onClose={onClose} />;
    case 'audit':
      return <AuditForm project={project} onClose={onClose} />;
    case 'end':
      return <Ending project={project} onClose={onClose} />;
    case 'log':
      return <NoteForm project={project} onClose={onClose} />;
    case 'spend':
      return <SpendingForm project={project} onClose={onClose} />;
  }
}

function Submission({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTranslation('projects');
  const submit = useCommand('post', '/api/v1/projects/{projectId}/submission', {
    success: t('submitted'),
    quiet: true,
  });
  return (
    <ConfirmDialog
      title={t('act.submit')}
      open
      onCancel={onClose}
      onConfirm={async () => {
        await submit.run({ params: { path: { projectId: project.id } } }, project.version);
        onClose();
      }}
    >
      {t('submitText')}
    </ConfirmDialog>
  );
}

function Ending({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTranslation('projects');
  const end = useCommand('post', '/api/v1/projects/{projectId}/ending', { success: t('ended'), quiet: true });
  return (
    <ConfirmDialog
      title={t('act.end')}
      open
      danger
      reasonLabel={t('field.reason')}
      onCancel={onClose}
      onConfirm={async (reason) => {
        await end.run({ params: { path: { projectId: project.id } }, body: { reason } }, project.version);
        onClose();
      }}
    >
      {t('endText')}
    </ConfirmDialog>
  );
}
