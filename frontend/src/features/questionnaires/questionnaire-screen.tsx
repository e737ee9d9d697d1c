import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DefinitionList } from '@/ui/definition-list';
import { DownloadButton } from '@/ui/download-button';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { ImportDrawer } from './import-drawer';
import { LinkCard } from './link-card';
import { ResultCards } from './results';
import { SheetForm } from './sheet-form';
import { type Questionnaire, StateTag, useChoices } from './words';
import './questionnaires.css';

type Act = 'open' | 'close' | 'reopen' | 'remove' | 'keyIn' | 'import';

/** One questionnaire: its link, what came back, and what people said. */
export function QuestionnaireScreen() {
  const { questionnaireId = '' } = useParams();
  const query = useGet('/api/v1/questionnaires/{questionnaireId}', { params: { path: { questionnaireId } } });
  return <QueryView query={query}>{(questionnaire) => <View questionnaire={questionnaire} />}</QueryView>;
}

function View({ questionnaire }: { questionnaire: Questionnaire }) {
  const { t } = useTranslation('questionnaires');
  const [act, setAct] = useState<Act>();
  const { id, row, mayManage } = questionnaire;
  const close = () => setAct(undefined);
  return (
    <Page
      title={row.title}
      aside={<StateTag row={row} />}
      trail={[{ label: t('title'), to: '/questionnaires' }]}
      lead={t('days', { from: row.opensOn, until: row.closesOn })}
      actions={<Acts questionnaire={questionnaire} onAct={setAct} />}
    >
      {mayManage && row.state === 'open' && <LinkCard id={id} isAsked={row.isAsked} />}
      {row.state !== 'draft' && <ResultCards id={id} />}
      <Facts questionnaire={questionnaire} />
      {act === 'keyIn' && <SheetForm questionnaire={questionnaire} onClose={close} />}
      {act === 'import' && <ImportDrawer id={id} onClose={close} />}
      {(act === 'open' || act === 'close' || act === 'reopen') && (
        <Stepping questionnaire={questionnaire} act={act} onClose={close} />
      )}
      {act === 'remove' && <Removing questionnaire={questionnaire} onClose={close} />}
    </Page>
  );
}

function Acts({ questionnaire, onAct }: { questionnaire: Questionnaire; onAct: (act: Act) => void }) {
  const { t } = useTranslation('questionnaires');
  const { t: common } = useTranslation();
  const { can } = useSession();
  const { id, row, mayManage, mayKeyIn, mayReopen } = questionnaire;
  const isDraft = row.state === 'draft';
  return (
    <div className="row no-print">
      {!isDraft && <Button onClick={() => window.print()}>{common('action.print')}</Button>}
      {!isDraft && can('exportQuestionnaireResults') && (
        <DownloadButton address={`/api/v1/questionnaires/${id}/result-exports`} body={{}}>
          {t('export')}
        </DownloadButton>
      )}
      {mayManage && isDraft && (
        <>
          <Button danger onClick={() => onAct('remove')}>
            {t('remove')}
          </Button>
          <Link className="button" to={`/questionnaires/${id}/plan`}>
            {t('edit')}
          </Link>
          <Button type="primary" onClick={() => onAct('open')}>
            {t('open')}
          </Button>
        </>
      )}
      {mayManage && row.state === 'open' && <Button onClick={() => onAct('close')}>{t('close')}</Button>}
      {mayReopen && <Button onClick={() => onAct('reopen')}>{t('reopen')}</Button>}
      {mayKeyIn && (
        <>
          <DownloadButton address={`/api/v1/questionnaires/${id}/sheet-template`}>
            {t('template')}
          </DownloadButton>
          <Button onClick={() => onAct('import')}>{t('import')}</Button>
          <Button type="primary" onClick={() => onAct('keyIn')}>
            {t('keyIn')}
          </Button>
        </>
      )}
    </div>
  );
}

function Facts({ questionnaire }: { questionnaire: Questionnaire }) {
  const { t } = useTranslation('questionnaires');
  const choices = useChoices();
  const { row, projectName, introduction, questions, drawnUpByName } = questionnaire;
  return (
    <Card title={t('facts')}>
      <DefinitionList
        items={[
          {
            label: t('field.place'),
            value: [row.townshipName === row.placeName ? null : row.townshipName, row.placeName]
              .filter(Boolean)
              .join(' '),
          },
          { label: t('field.by'), value: `${row.byName} ${drawnUpByName}` },
          {
            label: t('field.inspection'),
            value:
              row.inspectionId === null ? null : (
                <Link to={`/inspections/${row.inspectionId}`}>{t('toInspection')}</Link>
              ),
          },
          {
            label: t('field.project'),
            value: projectName === null ? null : <Link to={`/projects/${row.projectId}`}>{projectName}</Link>,
          },
          { label: t('field.asked'), value: row.asked },
          { label: t('field.goal'), value: `${row.goal}%` },
          { label: t('field.introduction'), value: introduction, wide: true },
        ]}
      />
      {row.state === 'draft' && (
        <ol className="question-list">
          {questions.map((question, at) => (
            // Questions have no identity but their place.
            <li key={at}>
              {question.text}
              <span className="muted">
                （{t(`kind.${question.kind}`)}
                {choices(question).length > 0 && `：${choices(question).join('、')}`}）
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

const steps = { open: 'opening', close: 'closing', reopen: 'reopening' } as const;

interface SteppingProps {
  questionnaire: Questionnaire;
  act: keyof typeof steps;
  onClose: () => void;
}

function Stepping({ questionnaire, act, onClose }: SteppingProps) {
  const { t } = useTranslation('questionnaires');
  const step = useCommand('post', `/api/v1/questionnaires/{questionnaireId}/${steps[act]}`, {
    success: t(`done.${act}`),
  });
  return (
    <ConfirmDialog
      title={t(act)}
      open
      onCancel={onClose}
      onConfirm={async () => {
        await step.run({ params: { path: { questionnaireId: questionnaire.id } } }, questionnaire.version);
        onClose();
      }}
    >
      {t(`text.${act}`)}
    </ConfirmDialog>
  );
}

function Removing({ questionnaire, onClose }: Omit<SteppingProps, 'act'>) {
  const { t } = useTranslation('questionnaires');
  const navigate = useNavigate();
  const remove = useCommand('delete', '/api/v1/questionnaires/{questionnaireId}', {
    success: t('done.remove'),
    invalidates: ['/api/v1/questionnaires'],
  });
  return (
    <ConfirmDialog
      title={t('remove')}
      open
      danger
      onCancel={onClose}
      onConfirm={async () => {
        await remove.run({ params: { path: { questionnaireId: questionnaire.id } } });
        await navigate('/questionnaires');
      }}
    >
      {t('text.remove')}
    </ConfirmDialog>
  );
}
