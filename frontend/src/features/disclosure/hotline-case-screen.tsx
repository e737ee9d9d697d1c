import { Alert, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DefinitionList } from '@/ui/definition-list';
import { FormDrawer } from '@/ui/form-drawer';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { HotlineTag } from './hotline-screen';

type HotlineCase = Schema<'HotlineCaseView'>;

const findings = ['confirmed', 'partlyConfirmed', 'notConfirmed', 'advice'] as const;

/** One report: what was said, who answers for it, the answer, and who closed it. */
export function HotlineCaseScreen() {
  const { t } = useTranslation('disclosure');
  const { hotlineCaseId = '' } = useParams();
  const query = useGet('/api/v1/hotline-cases/{hotlineCaseId}', { params: { path: { hotlineCaseId } } });
  return (
    <QueryView query={query}>
      {(view) => (
        <Page
          title={t('caseTitle', { channel: t(`channel.${view.channel}`), day: view.receivedOn })}
          trail={[{ label: t('hotline'), to: '/hotline' }]}
          lead={view.fundName}
          actions={
            <>
              <HotlineTag of={view} />
              <Acts view={view} />
            </>
          }
        >
          {view.reason !== null && view.state === 'received' && (
            <Alert type="warning" showIcon title={t('sentBack', { reason: view.reason })} />
          )}
          <Facts view={view} />
        </Page>
      )}
    </QueryView>
  );
}

function Facts({ view }: { view: HotlineCase }) {
  const { t } = useTranslation('disclosure');
  return (
    <>
      <Card title={t('report')}>
        <DefinitionList
          items={[
            { label: t('field.subject'), value: t(`subject.${view.subject}`) },
            { label: t('field.reference'), value: view.reference },
            { label: t('field.dueOn'), value: view.dueOn },
            { label: t('field.owner'), value: view.ownerName },
            { label: t('field.recordedBy'), value: view.recordedByName },
            { label: t('field.text'), value: view.text, wide: true },
          ]}
        />
      </Card>
      {view.answer !== null && (
        <Card title={t('answer')}>
          <DefinitionList
            items={[
              {
                label: t('field.finding'),
                value: view.finding === null ? null : t(`finding.${view.finding}`),
              },
              {
                label: t('field.answeredBy'),
                value: `${view.answeredByName ?? ''} ${view.answeredOn ?? ''}`,
              },
              {
                label: t('field.closedBy'),
                value: view.closedByName === null ? null : `${view.closedByName} ${view.closedOn ?? ''}`,
              },
              { label: t('field.answer'), value: view.answer, wide: true },
            ]}
          />
        </Card>
      )}
    </>
  );
}

function Acts({ view }: { view: HotlineCase }) {
  const { t } = useTranslation('disclosure');
  const { can } = useSession();
  const [act, setAct] = useState<'answer' | 'close' | 'sendBack'>();
  const done = () => setAct(undefined);
  const take = useCommand('post', '/api/v1/hotline-cases/{hotlineCaseId}/owner', { success: t('taken') });
  const answer = useCommand('post', '/api/v1/hotline-cases/{hotlineCaseId}/answer', {
    success: t('answered'),
    quiet: true,
  });
  const close = useCommand('post', '/api/v1/hotline-cases/{hotlineCaseId}/closing', {
    success: t('closed'),
    quiet: true,
  });
  const sendBack = useCommand('post', '/api/v1/hotline-cases/{hotlineCaseId}/return', {
    success: t('returned'),
    quiet: true,
  });
  const path = { params: { path: { hotlineCaseId: view.id } } };
  return (
    <>
      {view.mayTake && can('takeHotlineCase') && (
        <Button
          loading={take.isRunning}
          onClick={() => void take.run(path, view.version).catch(() => undefined)}
        >
          {t('take')}
        </Button>
      )}
      {view.mayAnswer && can('answerHotlineCase') && (
        <Button type="primary" onClick={() => setAct('answer')}>
          {t('giveAnswer')}
        </Button>
      )}
      {view.mayClose && can('sendBackHotlineAnswer') && (
        <Button onClick={() => setAct('sendBack')}>{t('sendBack')}</Button>
      )}
      {view.mayClose && can('closeHotlineCase') && (
        <Button type="primary" onClick={() => setAct('close')}>
          {t('close')}
        </Button>
      )}
      <FormDrawer<Schema<'AnswerHotlineCaseCommand'>>
        title={t('giveAnswer')}
        open={act === 'answer'}
        {...(view.answer === null
          ? {}
          : {
              initialValues: {
                text: view.answer,
                ...(view.finding === null ? {} : { finding: view.finding }),
              },
            })}
        onSubmit={(body) => answer.run({ ...path, body }, view.version)}
        onClose={done}
      >
        <Form.Item name="finding" label={t('field.finding')} rules={[{ required: true }]}>
          <Select options={findings.map((value) => ({ value, label: t(`finding.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="text"
          label={t('field.answer')}
          extra={t('answerHint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={6} maxLength={2000} showCount />
        </Form.Item>
      </FormDrawer>
      <ConfirmDialog
        title={t('close')}
        open={act === 'close'}
        confirmText={t('close')}
        onCancel={done}
        onConfirm={async () => {
          await close.run(path, view.version);
          done();
        }}
      >
        <p>{t('closeText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        title={t('sendBack')}
        open={act === 'sendBack'}
        reasonLabel={t('field.reason')}
        onCancel={done}
        onConfirm={async (reason) => {
          await sendBack.run({ ...path, body: { reason } }, view.version);
          done();
        }}
      />
    </>
  );
}
