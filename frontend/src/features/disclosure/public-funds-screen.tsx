import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DefinitionList } from '@/ui/definition-list';
import { Dialog } from '@/ui/dialog';
import { FormDrawer } from '@/ui/form-drawer';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { CodeDialog } from './code-dialog';
import { ReportFields } from './hotline-screen';
import { StatementTables } from './statement';
import './public-funds.css';

/** What the funds have taken in and paid, for everybody to read, to report about, and to read the answer; no sign-in. */
export function PublicFundsScreen() {
  const { t } = useTranslation('disclosure');
  const { t: common } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [act, setAct] = useState<'report' | 'answer'>();
  const [answer, setAnswer] = useState<Schema<'ReportAnswer'>>();
  const [receipt, setReceipt] = useState<Schema<'HotlineReceipt'>>();
  const fundId = params.get('fund') ?? undefined;
  const after = params.get('after') ?? undefined;
  const { data: places } = useGet('/api/v1/public/funds');
  const query = useGet('/api/v1/public/disclosures', {
    params: {
      query: { ...(fundId === undefined ? {} : { fundId }), ...(after === undefined ? {} : { after }) },
    },
  });
  const funds = places?.funds ?? [];
  const chosen = funds.find(({ id }) => id === fundId) ?? funds[0];
  return (
    <Page
      title={t('public.title')}
      lead={[places?.countyName, t('public.lead')].filter(Boolean).join(' · ')}
      actions={
        <>
          <Button onClick={() => window.print()}>{common('action.print')}</Button>
          <Button onClick={() => setAct('answer')}>{t('public.readAnswer')}</Button>
          {funds.length > 0 && (
            <Button type="primary" onClick={() => setAct('report')}>
              {t('public.report')}
            </Button>
          )}
        </>
      }
    >
      <div className="row no-print">
        <Select
          aria-label={t('field.fund')}
          style={{ minWidth: 260, maxWidth: '100%' }}
          value={fundId ?? ''}
          onChange={(value) => setParams(value === '' ? {} : { fund: value })}
          options={[
            { value: '', label: t('public.all') },
            ...funds.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      {chosen !== undefined && (
        <p>{t('public.where', { phone: chosen.phone, letterBox: chosen.letterBox })}</p>
      )}
      <QueryView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('public.none')} />}
      >
        {({ items, next }) => (
          <>
            {items.map(({ id, statement, publishedOn }) => (
              <section key={id} className="stack" aria-label={statement.fundName}>
                <h2>{statement.fundName}</h2>
                <p>{t('public.period', { from: statement.from, until: statement.to, day: publishedOn })}</p>
                <StatementTables of={statement} />
              </section>
            ))}
            {next !== null && (
              <div className="no-print">
                <Button
                  onClick={() =>
                    setParams({ ...(fundId === undefined ? {} : { fund: fundId }), after: next })
                  }
                >
                  {t('public.more')}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryView>
      {act === 'report' && (
        <ReportForm
          funds={funds}
          {...(chosen === undefined ? {} : { fundId: chosen.id })}
          onReceived={setReceipt}
          onClose={() => setAct(undefined)}
        />
      )}
      {act === 'answer' && <CodeForm onRead={setAnswer} onClose={() => setAct(undefined)} />}
      {answer !== undefined && <AnswerDialog answer={answer} onClose={() => setAnswer(undefined)} />}
      {receipt !== undefined && <CodeDialog receipt={receipt} onClose={() => setReceipt(undefined)} />}
    </Page>
  );
}

interface ReportFormProps {
  funds: Schema<'PublicFund'>[];
  fundId?: string;
  onReceived: (receipt: Schema<'HotlineReceipt'>) => void;
  onClose: () => void;
}

/** Anybody's report; there is no field for who they are. */
function ReportForm({ funds, fundId, onReceived, onClose }: ReportFormProps) {
  const { t } = useTranslation('disclosure');
  const send = useCommand('post', '/api/v1/public/reports', { quiet: true });
  return (
    <FormDrawer<Schema<'ReportInPublicCommand'>>
      title={t('public.report')}
      open
      submitText={t('public.send')}
      initialValues={{ subject: 'payment', ...(fundId === undefined ? {} : { fundId }) }}
      onClose={onClose}
      onSubmit={async (body) => onReceived(await send.run({ body }))}
    >
      <p>{t('public.privacy')}</p>
      <Form.Item name="fundId" label={t('field.fund')} rules={[{ required: true }]}>
        <Select options={funds.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <ReportFields />
      <div className="trap" aria-hidden>
        <Form.Item name="website" label={t('public.website')}>
          <Input tabIndex={-1} autoComplete="off" />
        </Form.Item>
      </div>
    </FormDrawer>
  );
}

function CodeForm({
  onRead,
  onClose,
}: {
  onRead: (answer: Schema<'ReportAnswer'>) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('disclosure');
  const read = useCommand('post', '/api/v1/public/report-answers', { quiet: true });
  return (
    <FormDrawer<{ code: string }>
      title={t('public.readAnswer')}
      open
      submitText={t('public.look')}
      onClose={onClose}
      onSubmit={async (body) => onRead(await read.run({ body }))}
    >
      <Form.Item name="code" label={t('public.code')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </FormDrawer>
  );
}

function AnswerDialog({ answer, onClose }: { answer: Schema<'ReportAnswer'>; onClose: () => void }) {
  const { t } = useTranslation('disclosure');
  return (
    <Dialog title={t('answer')} open onClose={onClose}>
      <div role="status">
        <DefinitionList
          items={[
            { label: t('field.state'), value: t(`case.${answer.state}`) },
            { label: t('field.receivedOn'), value: answer.receivedOn },
            { label: t('field.dueOn'), value: answer.dueOn },
            {
              label: t('field.finding'),
              value: answer.finding === null ? null : t(`finding.${answer.finding}`),
            },
            { label: t('field.answer'), value: answer.answer ?? t('public.notYet'), wide: true },
          ]}
        />
      </div>
    </Dialog>
  );
}
