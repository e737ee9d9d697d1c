import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DefinitionList } from '@/ui/definition-list';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { AskedPeople } from './asked-people';
import { FindingActs } from './finding-forms';
import { ReportForm } from './report-form';
import { FindingTag, type Inspection, questions, StateTag, VerdictTag } from './words';

/** One inspection: the three verdicts and what is to be put right. */
export function InspectionScreen() {
  const { inspectionId = '' } = useParams();
  const query = useGet('/api/v1/inspections/{inspectionId}', { params: { path: { inspectionId } } });
  return <QueryView query={query}>{(inspection) => <View inspection={inspection} />}</QueryView>;
}

function View({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('inspections');
  const [act, setAct] = useState<'report' | 'drop'>();
  const { answers, findings, mayReport } = inspection;
  const close = () => setAct(undefined);
  return (
    <Page
      title={inspection.subjectName}
      trail={[{ label: t('title'), to: '/inspections' }]}
      lead={
        <>
          {t(inspection.isAnnounced ? 'announced' : 'unannounced')} {inspection.on}{' '}
          <StateTag state={inspection.state} />
        </>
      }
      actions={
        mayReport && (
          <>
            <Button danger onClick={() => setAct('drop')}>
              {t('drop')}
            </Button>
            <Button type="primary" onClick={() => setAct('report')}>
              {t('report')}
            </Button>
          </>
        )
      }
    >
      {!inspection.isAnnounced && inspection.state === 'planned' && (
        <Alert type="warning" showIcon title={t('quiet')} />
      )}
      {inspection.dropReason !== null && (
        <Alert type="info" showIcon title={t('droppedFor', { reason: inspection.dropReason })} />
      )}
      {answers !== null && (
        <Card flush title={t('answers')}>
          <SmallTable
            label={t('answers')}
            head={[t('field.question'), t('field.verdict'), t('field.remark')]}
            rows={questions.map((question) => ({
              key: question,
              cells: [
                t(`question.${question}`),
                <VerdictTag key="verdict" verdict={answers[question].verdict} />,
                answers[question].remark ?? '—',
              ],
            }))}
          />
        </Card>
      )}
      {findings.length > 0 && (
        <Card flush title={t('findings')}>
          <SmallTable
            label={t('findings')}
            head={[
              t('field.text'),
              t('field.owner'),
              t('field.dueOn'),
              t('field.state'),
              t('field.answer'),
              '',
            ]}
            rows={findings.map((finding) => ({
              key: finding.id,
              cells: [
                finding.text,
                finding.ownerName,
                finding.dueOn,
                <FindingTag key="state" finding={finding} />,
                finding.answer === null
                  ? '—'
                  : `${finding.answer}（${finding.answeredByName} ${finding.answeredOn}）`,
                <FindingActs key="acts" finding={finding} />,
              ],
            }))}
          />
        </Card>
      )}
      <AskedPeople inspection={inspection} />
      <Card title={t('facts')}>
        <DefinitionList
          items={[
            {
              label: t(`subject.${inspection.subject}`),
              value:
                inspection.projectId === null ? (
                  inspection.subjectName
                ) : (
                  <Link to={`/projects/${inspection.projectId}`}>{inspection.subjectName}</Link>
                ),
            },
            {
              label: t('field.place'),
              value: [inspection.townshipName, inspection.placeName].filter(Boolean).join(' '),
            },
            { label: t('field.by'), value: inspection.byName },
            { label: t('field.inspectors'), value: inspection.inspectors },
            { label: t('field.plannedBy'), value: inspection.plannedByName },
            {
              label: t('field.reportedBy'),
              value:
                inspection.reportedByName === null
                  ? null
                  : `${inspection.reportedByName} ${inspection.reportedOn}`,
            },
            { label: t('field.summary'), value: inspection.summary, wide: true },
          ]}
        />
      </Card>
      {act === 'report' && <ReportForm inspection={inspection} onClose={close} />}
      {act === 'drop' && <Dropping inspection={inspection} onClose={close} />}
    </Page>
  );
}

function Dropping({ inspection, onClose }: { inspection: Inspection; onClose: () => void }) {
  const { t } = useTranslation('inspections');
  const drop = useCommand('post', '/api/v1/inspections/{inspectionId}/dropping', { success: t('dropped') });
  return (
    <ConfirmDialog
      title={t('drop')}
      open
      danger
      reasonLabel={t('field.reason')}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const params = { path: { inspectionId: inspection.id } };
        await drop.run({ params, body: { reason } }, inspection.version);
        onClose();
      }}
    >
      {t('dropText')}
    </ConfirmDialog>
  );
}
