import { Alert, Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateInput } from '@/ui/date-input';
import { showProblem } from '@/ui/form-problem';
import { LeaveGuard } from '@/ui/leave-guard';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { optionsOf } from './answers';
import { PlaceChoice } from './place-choice';
import { QuestionLines } from './question-lines';
import type { Plan, Question, Questionnaire } from './words';
import './questionnaires.css';

type QuestionLine = Omit<Question, 'options'> & { options?: string };

interface Values {
  subject?: string;
  plan: Omit<Plan, 'questions'> & { questions: QuestionLine[] };
}

const usualGoal = 95;

const planOf = ({ questions, introduction, ...plan }: Values['plan']): Plan => ({
  ...plan,
  introduction: introduction ?? null,
  questions: questions.map(({ kind, text, options }) => ({
    kind,
    text,
    options: kind === 'single' || kind === 'multiple' ? optionsOf(options) : null,
  })),
});

/** Whose people are asked: of an inspection, of a project or of a place. */
function subjectOf(subject: string): {
  inspectionId: string | null;
  projectId: string | null;
  placeId: string | null;
} {
  const [kind, id = ''] = subject.split(':');
  return {
    inspectionId: kind === 'inspection' ? id : null,
    projectId: kind === 'project' ? id : null,
    placeId: kind === 'place' ? id : null,
  };
}

/** Opens with the three questions of an inspection. */
export function NewQuestionnaireScreen() {
  const { t } = useTranslation('questionnaires');
  const { session } = useSession();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const inspection = params.get('inspection');
  const draft = useCommand('post', '/api/v1/questionnaires', { success: t('drafted'), quiet: true });
  return (
    <PlanPage
      title={t('new')}
      withPlace={inspection === null}
      initial={{
        plan: {
          title: t('usual.title'),
          introduction: t('usual.introduction'),
          questions: [
            { kind: 'satisfaction', text: t('usual.money') },
            { kind: 'satisfaction', text: t('usual.effect') },
            { kind: 'satisfaction', text: t('usual.people') },
            { kind: 'text', text: t('usual.remarks') },
          ],
          opensOn: session.businessDate,
          closesOn: session.businessDate,
          asked: 30,
          goal: usualGoal,
        },
      }}
      onSubmit={async ({ subject, plan }) => {
        const of = subjectOf(inspection === null ? (subject ?? '') : `inspection:${inspection}`);
        return (await draft.run({ body: { ...of, plan: planOf(plan) } })).id;
      }}
      onSaved={(id) => void navigate(`/questionnaires/${id}`)}
    />
  );
}

export function EditQuestionnaireScreen() {
  const { questionnaireId = '' } = useParams();
  const query = useGet('/api/v1/questionnaires/{questionnaireId}', { params: { path: { questionnaireId } } });
  return <QueryView query={query}>{(questionnaire) => <Edit questionnaire={questionnaire} />}</QueryView>;
}

function Edit({ questionnaire }: { questionnaire: Questionnaire }) {
  const { t } = useTranslation('questionnaires');
  const navigate = useNavigate();
  const edit = useCommand('put', '/api/v1/questionnaires/{questionnaireId}', {
    success: t('edited'),
    quiet: true,
  });
  const { row, introduction, questions, version } = questionnaire;
  const { title, opensOn, closesOn, asked, goal } = row;
  return (
    <PlanPage
      title={t('edit')}
      withPlace={false}
      initial={{
        plan: {
          title,
          introduction,
          opensOn,
          closesOn,
          asked,
          goal,
          questions: questions.map(({ kind, text, options }) => ({
            kind,
            text,
            options: (options ?? []).join('\n'),
          })),
        },
      }}
      onSubmit={async ({ plan }) => {
        const params = { path: { questionnaireId: questionnaire.id } };
        return (await edit.run({ params, body: { plan: planOf(plan) } }, version)).id;
      }}
      onSaved={(id) => void navigate(`/questionnaires/${id}`)}
    />
  );
}

interface PlanPageProps {
  title: string;
  withPlace: boolean;
  initial: Values;
  onSubmit: (values: Values) => Promise<string>;
  onSaved: (id: string) => void;
}

function PlanPage({ title, withPlace, initial, onSubmit, onSaved }: PlanPageProps) {
  const { t } = useTranslation('questionnaires');
  const [form] = Form.useForm<Values>();
  const [isDirty, setDirty] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  const save = async (values: Values) => {
    setSaving(true);
    setRefusal(undefined);
    try {
      const id = await onSubmit(values);
      onSaved(id);
    } catch (failure) {
      setRefusal(showProblem(form, failure)?.message);
      setSaving(false);
    }
  };
  return (
    <Page title={title} trail={[{ label: t('title'), to: '/questionnaires' }]}>
      {refusal !== undefined && <Alert type="error" showIcon title={refusal} />}
      <Form<Values>
        form={form}
        layout="vertical"
        className="stack"
        initialValues={initial}
        scrollToFirstError={{ block: 'center', focus: true }}
        onValuesChange={() => setDirty(true)}
        onFinish={(values) => void save(values)}
      >
        <Card title={t('facts')}>
          {withPlace && (
            <Form.Item name="subject" label={t('field.place')} rules={required}>
              <PlaceChoice />
            </Form.Item>
          )}
          <Form.Item name={['plan', 'title']} label={t('field.title')} rules={written}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name={['plan', 'introduction']}
            label={t('field.introduction')}
            extra={t('introductionHint')}
          >
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
          <div className="questionnaire-facts">
            <Form.Item name={['plan', 'opensOn']} label={t('field.opensOn')} rules={required}>
              <DateInput />
            </Form.Item>
            <Form.Item name={['plan', 'closesOn']} label={t('field.closesOn')} rules={required}>
              <DateInput />
            </Form.Item>
            <Form.Item
              name={['plan', 'asked']}
              label={t('field.asked')}
              extra={t('askedHint')}
              rules={required}
            >
              <InputNumber min={1} max={100000} precision={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name={['plan', 'goal']} label={t('field.goal')} rules={required}>
              <InputNumber min={1} max={100} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </div>
        </Card>
        <Card title={t('questions')}>
          <QuestionLines />
        </Card>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={isSaving}>
            {t('saveDraft')}
          </Button>
        </div>
      </Form>
      <LeaveGuard dirty={isDirty && !isSaving} />
    </Page>
  );
}
