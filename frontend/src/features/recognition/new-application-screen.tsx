import { Alert, Button, Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Answer } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { showProblem } from '@/ui/form-problem';
import { LeaveGuard } from '@/ui/leave-guard';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { useStandards } from '@/ui/standards';
import { FactsFields, type FactsValues, toFacts } from './facts-form';
import { PersonFinder } from './person-finder';

type ApplicationForm = Answer<'/api/v1/people/{personId}/application-form', 'get'>;

/** Form 1: who applies, what the file says of them, and what the pack asks. */
export function NewApplicationScreen() {
  const { t } = useTranslation('recognition');
  const [params] = useSearchParams();
  const { can } = useSession();
  const person = params.get('person');
  const paper = can('getBlankForm') && (
    <Link className="button" to={`/forms/application${person === null ? '' : `?person=${person}`}`}>
      {t(person === null ? 'forms.blank' : 'forms.blankOf')}
    </Link>
  );
  return (
    <Page title={t('newApplication')} trail={[{ label: t('cases'), to: '/cases' }]} actions={paper}>
      {person === null ? <PersonFinder /> : <ApplicationOf key={person} personId={person} />}
    </Page>
  );
}

function ApplicationOf({ personId }: { personId: string }) {
  const query = useGet('/api/v1/people/{personId}/application-form', { params: { path: { personId } } });
  return <QueryView query={query}>{(asked) => <Fill asked={asked} />}</QueryView>;
}

function Fill({ asked }: { asked: ApplicationForm }) {
  const { t } = useTranslation('recognition');
  if (asked.openCaseId !== null) {
    return (
      <Alert
        type="info"
        showIcon
        title={t('form.openCase')}
        action={<Link to={`/cases/${asked.openCaseId}`}>{t('form.toCase')}</Link>}
      />
    );
  }
  const window = asked.eligibility.window;
  return (
    <div className="stack">
      {!asked.takenToday && window && (
        <Alert
          type="warning"
          showIcon
          title={t('form.outside', {
            from: t('form.day', { ...window.from }),
            until: t('form.day', { ...window.until }),
          })}
        />
      )}
      <Facts asked={asked} />
      <SubmitForm asked={asked} />
    </div>
  );
}

function Facts({ asked }: { asked: ApplicationForm }) {
  const { t } = useTranslation('recognition');
  const { name: codeName } = useStandards();
  const { person, snapshot } = asked;
  const identities = snapshot.identities.map((code) => codeName('assistanceIdentity', code)).join('、');
  return (
    <Card title={t('form.facts')} extra={<Link to={`/people/${person.id}`}>{t('case.person')}</Link>}>
      <div className="stack">
        <p className="muted">{t('form.factsHint')}</p>
        <DefinitionList
          items={[
            { label: t('person'), value: person.name },
            { label: t('branch'), value: person.orgName },
            {
              label: t('form.household'),
              value:
                snapshot.householdSize === null ? null : t('form.people', { count: snapshot.householdSize }),
            },
            {
              label: t('form.labour'),
              value: snapshot.labourCount === null ? null : t('form.people', { count: snapshot.labourCount }),
            },
            { label: t('form.incomeYear'), value: snapshot.incomeYear },
            { label: t('form.perCapita'), value: <Money fen={snapshot.perCapita} /> },
            { label: t('form.identities'), value: identities },
            {
              label: t('form.standing'),
              value:
                snapshot.partyStanding === null
                  ? null
                  : t('form.standingYears', { count: snapshot.partyStanding }),
            },
          ]}
        />
      </div>
    </Card>
  );
}

function SubmitForm({ asked }: { asked: ApplicationForm }) {
  const { t } = useTranslation('recognition');
  const { session } = useSession();
  const navigate = useNavigate();
  const [form] = Form.useForm<FactsValues>();
  const [isDirty, setDirty] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const submit = useCommand('post', '/api/v1/cases', { success: t('form.submitted'), quiet: true });
  // What the file says is not asked again; it stands there to be changed.
  const counted = (cause: string | null) => cause !== null && asked.eligibility.causes.includes(cause);

  const send = async (values: FactsValues) => {
    setRefusal(undefined);
    try {
      const opened = await submit.run({ body: { personId: asked.person.id, application: toFacts(values) } });
      setDirty(false);
      await navigate(`/cases/${opened.id}`);
    } catch (failure) {
      setRefusal(showProblem(form as FormInstance, failure)?.message);
    }
  };

  return (
    <Card title={t('case.application')}>
      <div className="stack">
        <p className="muted">{t('form.pack', { name: asked.packName, days: asked.deadlineDays })}</p>
        <Form<FactsValues>
          form={form}
          layout="vertical"
          scrollToFirstError={{ block: 'center', focus: true }}
          initialValues={{
            application: {
              signedOn: session.businessDate,
              ...(asked.residence === null ? {} : { residence: asked.residence }),
              ...(counted(asked.snapshot.primaryCause) ? { primaryCause: asked.snapshot.primaryCause } : {}),
              otherCauses: asked.snapshot.otherCauses.filter(counted),
              otherAid: [],
              attested: [],
              declarations: {},
            },
          }}
          onValuesChange={() => setDirty(true)}
          onFinish={(values) => void send(values)}
        >
          <FactsFields
            eligibility={asked.eligibility}
            tiers={asked.tiers}
            incomeYear={asked.snapshot.incomeYear}
            dues={asked.snapshot.dues}
          />
          {refusal !== undefined && (
            <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />
          )}
          <Button type="primary" htmlType="submit" loading={submit.isRunning} disabled={!asked.takenToday}>
            {t('form.submit')}
          </Button>
        </Form>
      </div>
      <LeaveGuard dirty={isDirty && !submit.isRunning} />
    </Card>
  );
}
