import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { StatusTag } from '@/ui/status-tag';
import { AttachmentsCard } from './attachments/attachments-card';
import { AppealsCard } from './appeals-card';
import { type Case, noticeOf, stageTone } from './case';
import { CaseActs } from './case-acts';
import { ApplicationCard, GatesCard } from './case-application';
import { ClocksCard } from './case-clocks';
import { CaseForms } from './case-forms';
import { CaseSteps } from './case-steps';
import { NoticeCard } from './notice-card';

/** One case: where it stands, against which clocks, with what evidence, and what its reader may do. */
export function CaseScreen() {
  const { t } = useTranslation('recognition');
  const { id = '' } = useParams();
  const query = useGet('/api/v1/cases/{caseId}', { params: { path: { caseId: id } } });
  if (query.data !== undefined) return <Shown shown={query.data} />;
  return (
    <Page title={t('case.application')} trail={[{ label: t('cases'), to: '/cases' }]}>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  );
}

function Shown({ shown }: { shown: Case }) {
  const { t } = useTranslation('recognition');
  const notice = noticeOf(shown);
  return (
    <Page
      title={`${shown.personName} ${shown.number}`}
      aside={<StatusTag tone={stageTone(shown.stage)}>{t(`stage.${shown.stage}`)}</StatusTag>}
      lead={
        <>
          {shown.townshipName} · {shown.orgName} ·{' '}
          <Link to={`/people/${shown.personId}`}>{t('case.person')}</Link>
        </>
      }
      trail={[{ label: t('cases'), to: '/cases' }]}
      actions={
        <>
          <CaseActs shown={shown} />
          <CaseForms shown={shown} />
        </>
      }
    >
      <Warnings shown={shown} />
      <div className="two-columns">
        <div className="stack">
          <Card title={t('case.steps')}>
            <CaseSteps shown={shown} />
          </Card>
        </div>
        <div className="stack">
          <ClocksCard shown={shown} />
          {notice !== undefined && <NoticeCard shown={shown} notice={notice} />}
          {shown.appeals.length > 0 && <AppealsCard appeals={shown.appeals} />}
          <GatesCard gates={shown.gates} />
          <AttachmentsCard shown={shown} />
          <ApplicationCard shown={shown} />
          {shown.freezes.length > 0 && <Freezes shown={shown} />}
        </div>
      </div>
    </Page>
  );
}

function Warnings({ shown }: { shown: Case }) {
  const { t } = useTranslation('recognition');
  const freeze = shown.freezes.find(({ until }) => until === null);
  return (
    <>
      {shown.held && (
        <Alert type="warning" showIcon title={t('case.heldTitle')} description={t('case.heldText')} />
      )}
      {freeze !== undefined && (
        <Alert type="info" showIcon title={t('case.frozenTitle')} description={freeze.reason} />
      )}
      {shown.endReason !== null && (
        <Alert type="error" showIcon title={t('case.reason')} description={shown.endReason} />
      )}
    </>
  );
}

function Freezes({ shown }: { shown: Case }) {
  const { t } = useTranslation('recognition');
  return (
    <Card title={t('case.freezes')}>
      <ul className="choices">
        {shown.freezes.map((freeze) => (
          <li key={freeze.id}>
            <span>
              <DateText value={freeze.from} /> – <DateText value={freeze.until} />
              <br />
              {freeze.reason}
            </span>
            <span className="muted">{freeze.frozenBy}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
