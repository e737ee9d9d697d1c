import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { showProblem } from '@/ui/form-problem';
import { LeaveGuard } from '@/ui/leave-guard';
import { AccountsStep } from './accounts-step';
import { AdministratorsStep } from './administrators-step';
import { CountyStep } from './county-step';
import { PackStep } from './pack-step';
import { fieldsOf, type SetUpValues, type Step, stepOf, steps } from './values';

interface SetUpFormProps {
  token: string;
  packs: Schema<'PolicyPackChoice'>[];
  onDone: (done: Schema<'SetUpDone'>) => void;
}

/** One form over four steps: what was typed stays when one goes back, and is sent once, at the end. */
export function SetUpForm({ token, packs, onDone }: SetUpFormProps) {
  const { t } = useTranslation('access');
  const [form] = Form.useForm<SetUpValues>();
  const [step, setStep] = useState<Step>('administrators');
  const [isDirty, setDirty] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  // Nothing is read again: the link is used up by then, and the passwords must stay on screen.
  const complete = useCommand('post', '/api/v1/set-up', { quiet: true, invalidates: [] });
  const place = steps.indexOf(step);
  const isLast = place === steps.length - 1;

  /** Only what stands on this step and those before it has to be right. */
  const isValid = async () => {
    const names = form.getFieldsError().map(({ name }) => name);
    const upToHere = steps.slice(0, place + 1).flatMap((one) => fieldsOf[one] as readonly string[]);
    try {
      await form.validateFields(names.filter(([first]) => upToHere.includes(String(first))));
      return true;
    } catch {
      return false;
    }
  };

  const next = async () => {
    if (await isValid()) setStep(steps[place + 1] ?? step);
  };

  const submit = async () => {
    setRefusal(undefined);
    if (!(await isValid())) return;
    try {
      const values = form.getFieldsValue(true) as SetUpValues;
      const done = await complete.run({ body: { ...values, token } });
      setDirty(false);
      onDone(done);
    } catch (failure) {
      const problem = asProblem(failure);
      setStep(stepOf(Object.keys(problem.errors)) ?? step);
      setRefusal(showProblem(form, failure)?.message);
    }
  };

  return (
    <Form<SetUpValues>
      form={form}
      layout="vertical"
      initialValues={{ policyPack: packs[0]?.key, accounts: [] }}
      onValuesChange={() => setDirty(true)}
    >
      <div className="stack">
        <ol className="set-up-steps" aria-label={t('setUp.step', { number: place + 1, total: steps.length })}>
          {steps.map((one, index) => (
            <li key={one} aria-current={one === step ? 'step' : undefined}>
              {index + 1}. {t(`setUp.steps.${one}`)}
            </li>
          ))}
        </ol>
        {refusal !== undefined && <Alert type="error" showIcon title={refusal} role="alert" />}
        <div hidden={step !== 'administrators'}>
          <AdministratorsStep />
        </div>
        <div hidden={step !== 'county'}>
          <CountyStep token={token} />
        </div>
        <div hidden={step !== 'pack'}>
          <PackStep packs={packs} />
        </div>
        <div hidden={step !== 'accounts'}>
          <AccountsStep token={token} />
        </div>
        <div className="row">
          {place > 0 && (
            <Button onClick={() => setStep(steps[place - 1] ?? step)}>{t('setUp.previous')}</Button>
          )}
          <Button
            type="primary"
            loading={complete.isRunning}
            onClick={() => void (isLast ? submit() : next())}
          >
            {t(isLast ? 'setUp.finish' : 'setUp.next')}
          </Button>
          {complete.isRunning && <span className="muted">{t('setUp.finishing')}</span>}
        </div>
      </div>
      <LeaveGuard dirty={isDirty && !complete.isRunning} />
    </Form>
  );
}
