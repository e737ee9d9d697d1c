import { Alert, Button, Form, type FormRule, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { showProblem } from '@/ui/form-problem';
import { LeaveGuard } from '@/ui/leave-guard';
import { yuanText } from '@/ui/money';
import { MoneyInput } from '@/ui/money-input';
import { useStandards } from '@/ui/standards';
import { type IncomeSource, incomeSources, perHead } from './income';

type View = Schema<'ReviewView'>;

interface Values {
  amounts: Partial<Record<IncomeSource, number | null>>;
  accounting?: string | null;
  measuresDone: string;
  changes: string;
  conclusion: Schema<'Conclusion'>;
  newTier?: Schema<'NeedTier'>;
  reason?: string;
}

const conclusions = ['continue', 'changeTier', 'exit'] as const;
const tiers = ['severe', 'considerable', 'temporary'] as const;

/** The form on one page; what the last review or the pair knows already stands in it. */
export function ReviewForm({ view }: { view: View }) {
  const { t } = useTranslation('assessment');
  const [form] = Form.useForm<Values>();
  const [isDirty, setDirty] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const submit = useCommand('post', '/api/v1/half-year-reviews/{reviewId}/submit', {
    quiet: true,
    success: t('form.submitted'),
  });
  const required = [{ required: true, message: t('form.required') }];
  const known = view.incomes.length > 0 ? view.incomes : view.lastIncomes;

  const finish = async ({ amounts, accounting, newTier, reason, ...rest }: Values) => {
    setRefusal(undefined);
    const incomes = incomeSources.flatMap((source) => {
      const amount = amounts[source];
      return amount === null || amount === undefined
        ? []
        : [{ source, amount, accounting: accounting ?? null }];
    });
    const body = {
      ...rest,
      incomes,
      ...(rest.conclusion === 'changeTier' && newTier !== undefined ? { newTier } : {}),
      ...(rest.conclusion === 'continue' || reason === undefined ? {} : { reason }),
    };
    try {
      await submit.run({ params: { path: { reviewId: view.review.id } }, body }, view.version);
      setDirty(false);
    } catch (failure) {
      setRefusal(showProblem(form, failure)?.message);
    }
  };

  return (
    <Card title={t('form.fill')}>
      {refusal !== undefined && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form<Values>
        form={form}
        name="review"
        layout="vertical"
        scrollToFirstError={{ block: 'center', focus: true }}
        initialValues={{
          amounts: Object.fromEntries(known.map(({ source, amount }) => [source, amount])),
          accounting: known.find(({ accounting }) => accounting !== null)?.accounting,
          measuresDone: view.measuresDone ?? view.work.measures.join('\n'),
          changes: view.changes ?? undefined,
          conclusion: view.review.conclusion ?? 'continue',
          newTier: view.review.newTier ?? undefined,
          reason: view.reason ?? undefined,
        }}
        onValuesChange={() => setDirty(true)}
        onFinish={(values) => void finish(values)}
      >
        <Incomes view={view} />
        <Form.Item name="measuresDone" label={t('form.measuresDone')} rules={required}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item name="changes" label={t('form.changes')} rules={required}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <ConclusionFields inLedger={view.currentTier !== null} currentTier={view.currentTier} />
        <Button type="primary" htmlType="submit" loading={submit.isRunning}>
          {t('form.submit')}
        </Button>
      </Form>
      <LeaveGuard dirty={isDirty && !submit.isRunning} />
    </Card>
  );
}

const parts = incomeSources.filter((source) => source !== 'total').map((source) => ['amounts', source]);

/** Nothing filled in is not the same as no income. */
const anyIncome =
  (message: string): FormRule =>
  ({ getFieldValue }) => ({
    validator: () =>
      incomeSources.some((source) => typeof getFieldValue(['amounts', source]) === 'number')
        ? Promise.resolve()
        : Promise.reject(new Error(message)),
  });

function Incomes({ view }: { view: View }) {
  const { t } = useTranslation('assessment');
  const form = Form.useFormInstance<Values>();
  const amounts = Form.useWatch<Values['amounts'] | undefined>('amounts', form) ?? {};
  const { options } = useStandards();
  const { lastPerCapita } = view.review;
  const hasTotal = amounts.total !== null && amounts.total !== undefined;
  const hasParts = incomeSources.some(
    (source) => source !== 'total' && amounts[source] !== null && amounts[source] !== undefined,
  );
  return (
    <fieldset>
      <legend>{t('form.income', { year: view.incomeYear })}</legend>
      <p className="muted">
        {lastPerCapita === null
          ? t('form.lastUnknown')
          : t('form.last', { value: yuanText(lastPerCapita), year: view.lastIncomeYear })}
      </p>
      {view.incomes.length === 0 && view.lastIncomes.length > 0 && (
        <p className="muted">{t('form.carriedOver')}</p>
      )}
      <div className="tiles">
        {incomeSources.map((source) => (
          <Form.Item
            key={source}
            name={['amounts', source]}
            label={t(`source.${source}`)}
            {...(source === 'total'
              ? { dependencies: parts, rules: [anyIncome(t('form.incomeMissing'))] }
              : {})}
          >
            <MoneyInput />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="accounting" label={t('form.accounting')}>
        <Select allowClear options={options('incomeAccounting', view.incomeYear)} />
      </Form.Item>
      {hasTotal && hasParts && <p role="alert">{t('form.onlyTotal')}</p>}
      <p aria-live="polite">
        {t('form.perHead', {
          size: view.householdSize,
          value: yuanText(perHead(Object.values(amounts), view.householdSize)),
        })}
      </p>
    </fieldset>
  );
}

interface ConclusionFieldsProps {
  inLedger: boolean;
  currentTier: Schema<'NeedTier'> | null;
}

function ConclusionFields({ inLedger, currentTier }: ConclusionFieldsProps) {
  const { t } = useTranslation('assessment');
  const form = Form.useFormInstance<Values>();
  const conclusion = Form.useWatch<Values['conclusion'] | undefined>('conclusion', form) ?? 'continue';
  const required = [{ required: true, message: t('form.required') }];
  return (
    <>
      <Form.Item
        name="conclusion"
        label={t('form.conclusion')}
        rules={required}
        extra={inLedger ? t(`conclusionHint.${conclusion}`) : t('form.notInLedger')}
      >
        <Radio.Group
          options={conclusions.map((one) => ({
            value: one,
            label: t(`conclusion.${one}`),
            disabled: !inLedger && one !== 'continue',
          }))}
        />
      </Form.Item>
      {conclusion === 'changeTier' && (
        <Form.Item name="newTier" label={t('form.newTier')} rules={required}>
          <Select
            options={tiers
              .filter((tier) => tier !== currentTier)
              .map((tier) => ({ value: tier, label: t(`tier.${tier}`) }))}
          />
        </Form.Item>
      )}
      {conclusion !== 'continue' && (
        <Form.Item name="reason" label={t('form.reason')} rules={required}>
          <Input.TextArea rows={2} maxLength={400} />
        </Form.Item>
      )}
    </>
  );
}
