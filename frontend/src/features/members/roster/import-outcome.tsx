import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { DownloadButton } from '@/ui/download-button';
import { FaultList } from './fault-list';
import { UploadRoster } from './upload-roster';

type Import = Schema<'RosterImportView'>;

/** What came of an import, and what to do next. */
export function ImportOutcome({ roster }: { roster: Import }) {
  switch (roster.state) {
    case 'done':
      return <Done roster={roster} />;
    case 'refused':
      return <Refused roster={roster} />;
    default:
      return <Failed roster={roster} />;
  }
}

function Done({ roster: { added, changed, unchanged } }: { roster: Import }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const counts = {
    added: added.toLocaleString('zh-CN'),
    changed: changed.toLocaleString('zh-CN'),
    unchanged: unchanged.toLocaleString('zh-CN'),
  };
  return (
    <Alert
      type="success"
      showIcon
      title={t('roster.doneTitle')}
      description={
        <div className="stack">
          <span>{added + changed === 0 ? t('roster.doneNothing') : t('roster.doneText', counts)}</span>
          <div className="row">
            {can('listPeople') && (
              <Link className="button" to="/people">
                {t('roster.people')}
              </Link>
            )}
            <Link className="button" to="/roster-imports">
              {t('roster.again')}
            </Link>
          </div>
        </div>
      }
    />
  );
}

function Refused({ roster }: { roster: Import }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t('roster.refusedTitle', { count: roster.faultCount })}
        description={
          <div className="stack">
            <span>{roster.hasMarkedSheet ? t('roster.refusedText') : t('roster.markedGone')}</span>
            {roster.hasMarkedSheet && (
              <div className="row">
                <DownloadButton type="primary" address={`/api/v1/roster-imports/${roster.id}/marked-sheet`}>
                  {t('roster.marked')}
                </DownloadButton>
              </div>
            )}
          </div>
        }
      />
      <FaultList faults={roster.faults} count={roster.faultCount} />
      {can('uploadRoster') && (
        <Card title={t('roster.mendedUpload')}>
          <UploadRoster />
        </Card>
      )}
    </>
  );
}

function Failed({ roster }: { roster: Import }) {
  const { t, i18n } = useTranslation('members');
  const { can } = useSession();
  const start = useCommand('post', '/api/v1/roster-imports/{importId}/start', {
    success: t('roster.started'),
  });
  const isInterrupted = roster.state === 'interrupted';
  const reason = i18n.language === 'en' ? roster.problem?.english : roster.problem?.chinese;
  return (
    <>
      <Alert
        type="error"
        showIcon
        title={t(isInterrupted ? 'roster.interruptedTitle' : 'roster.failedTitle')}
        description={
          <div className="stack">
            <span>{isInterrupted ? t('roster.interruptedText') : reason}</span>
            {roster.canStart && can('startRosterImport') && (
              <div className="row">
                <Button
                  loading={start.isRunning}
                  onClick={() =>
                    void start.run({ params: { path: { importId: roster.id } } }).catch(() => undefined)
                  }
                >
                  {t('roster.start')}
                </Button>
              </div>
            )}
          </div>
        }
      />
      {can('uploadRoster') && (
        <Card title={t('roster.again')}>
          <UploadRoster />
        </Card>
      )}
    </>
  );
}
