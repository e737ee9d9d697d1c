import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schema } from '@/api/types';
import { asProblem } from '@/api/problem';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { AnswerFields } from './answer-fields';
import { answersOf, type Given } from './answers';
import './public.css';

type PublicQuestionnaire = Schema<'PublicQuestionnaire'>;

/** A questionnaire for whoever has its link: no sign-in, large type, and no field for who they are. */
export function PublicQuestionnaireScreen() {
  const { code = '' } = useParams();
  const query = useGet('/api/v1/public/questionnaires/{code}', { params: { path: { code } } });
  return (
    <QueryView query={query}>
      {(questionnaire) => <Asked code={code} questionnaire={questionnaire} />}
    </QueryView>
  );
}

function Asked({ code, questionnaire }: { code: string; questionnaire: PublicQuestionnaire }) {
  const { t } = useTranslation('questionnaires');
  const [isDone, setDone] = useState(false);
  const { title, introduction, placeName, byName, opensOn, closesOn, isAsked } = questionnaire;
  return (
    <div className="public-questionnaire">
      <Page title={title} lead={t('public.lead', { place: placeName, by: byName })}>
        {isDone ? (
          <div role="status">
            <EmptyState title={t('public.thanks')} hint={t('public.thanksHint')} />
          </div>
        ) : isAsked ? (
          <>
            {introduction !== null && <p className="public-introduction">{introduction}</p>}
            <p>{t('public.privacy')}</p>
            <AnswerForm code={code} questionnaire={questionnaire} onDone={() => setDone(true)} />
          </>
        ) : (
          <EmptyState title={t('public.closed')} hint={t('days', { from: opensOn, until: closesOn })} />
        )}
      </Page>
    </div>
  );
}

interface AnswerFormProps {
  code: string;
  questionnaire: PublicQuestionnaire;
  onDone: () => void;
}

interface Values {
  given?: Given;
  website?: string;
}

function AnswerForm({ code, questionnaire: { questions }, onDone }: AnswerFormProps) {
  const { t } = useTranslation('questionnaires');
  const [refusal, setRefusal] = useState<string>();
  const send = useCommand('post', '/api/v1/public/questionnaires/{code}/answers', {
    quiet: true,
    invalidates: [],
  });
  const submit = async ({ given, website }: Values) => {
    setRefusal(undefined);
    try {
      await send.run({
        params: { path: { code } },
        body: { answers: answersOf(questions, given ?? {}), website: website ?? null },
      });
      onDone();
      globalThis.scrollTo({ top: 0 });
    } catch (failure) {
      setRefusal(asProblem(failure).message);
    }
  };
  return (
    <Form<Values>
      layout="vertical"
      size="large"
      requiredMark={false}
      scrollToFirstError={{ block: 'center', focus: true }}
      onFinish={(values) => void submit(values)}
    >
      <AnswerFields questions={questions} isAsking />
      <div className="trap" aria-hidden>
        <Form.Item name="website" label={t('public.website')}>
          <Input tabIndex={-1} autoComplete="off" />
        </Form.Item>
      </div>
      {refusal !== undefined && <Alert type="error" showIcon title={refusal} />}
      <Button type="primary" htmlType="submit" block loading={send.isRunning}>
        {t('public.send')}
      </Button>
    </Form>
  );
}
