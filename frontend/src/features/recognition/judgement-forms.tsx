import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { yuanText } from '@/ui/money';
import { MoneyInput } from '@/ui/money-input';
import type { Case } from './case';
import type { ActProps } from './case-acts';

interface Values {
  judgement: Schema<'Judgement'>;
}

export function ReviewForm(props: ActProps) {
  const { t } = useTranslation('recognition');
  const review = useCommand('post', '/api/v1/cases/{caseId}/committee-review', {
    success: t('done'),
    quiet: true,
  });
  return (
    <JudgementForm
      {...props}
      title={t('act.reviewByCommittee')}
      amount={t('judge.proposedAmount')}
      run={review.run}
    />
  );
}

export function ApproveForm(props: ActProps) {
  const { t } = useTranslation('recognition');
  const approve = useCommand('post', '/api/v1/cases/{caseId}/committee-approval', {
    success: t('done'),
    quiet: true,
  });
  return (
    <JudgementForm
      {...props}
      title={t('act.approveByCommittee')}
      amount={t('judge.decidedAmount')}
      run={approve.run}
    />
  );
}

export function DecideForm(props: ActProps) {
  const { t } = useTranslation('recognition');
  const decide = useCommand('post', '/api/v1/cases/{caseId}/department-decision', {
    success: t('done'),
    quiet: true,
  });
  return (
    <JudgementForm
      {...props}
      title={t('act.decideByDepartment')}
      amount={t('judge.decidedAmount')}
      run={decide.run}
    />
  );
}

interface JudgementFormProps extends ActProps {
  title: string;
  /** What the amount is called: proposed or decided. */
  amount: string;
  run: (
    input: { params: { path: { caseId: string } }; body: { judgement: Schema<'Judgement'> } },
    version: number,
  ) => Promise<unknown>;
}

/** Agree with tier and amount, reject, or send back. */
function JudgementForm({ shown, onClose, title, amount, run }: JudgementFormProps) {
  const { t } = useTranslation('recognition');
  const tier = shown.tier ?? shown.application.tier;
  return (
    <FormDrawer<Values>
      title={title}
      open
      onClose={onClose}
      initialValues={{
        judgement: {
          outcome: 'approve',
          text: '',
          tier,
          amount: shown.amount ?? shown.pack.tiers.find((one) => one.tier === tier)?.amount ?? null,
        },
      }}
      onSubmit={({ judgement }) =>
        run({ params: { path: { caseId: shown.id } }, body: { judgement } }, shown.version)
      }
    >
      <Form.Item name={['judgement', 'outcome']} label={t('judge.outcome')} rules={[{ required: true }]}>
        <Radio.Group
          options={(['approve', 'return', 'reject'] as const).map((value) => ({
            value,
            label: t(`judge.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        noStyle
        dependencies={[
          ['judgement', 'outcome'],
          ['judgement', 'tier'],
        ]}
      >
        {({ getFieldValue }) => (
          <Terms
            shown={shown}
            amount={amount}
            outcome={getFieldValue(['judgement', 'outcome']) as Schema<'Outcome'>}
            tier={getFieldValue(['judgement', 'tier']) as string | undefined}
          />
        )}
      </Form.Item>
      <Form.Item
        name={['judgement', 'verification']}
        label={t('judge.verification')}
        extra={t('judge.verificationHint')}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name={['judgement', 'text']} label={t('judge.text')} rules={[{ required: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

interface TermsProps {
  shown: Case;
  amount: string;
  outcome: Schema<'Outcome'>;
  tier: string | undefined;
}

function Terms({ shown, amount, outcome, tier }: TermsProps) {
  const { t } = useTranslation('recognition');
  if (outcome === 'return') return <ReturnTo shown={shown} name={['judgement', 'returnTo']} />;
  if (outcome !== 'approve') return null;
  const bounds = shown.pack.tiers.find((one) => one.tier === tier);
  return (
    <>
      <Form.Item name={['judgement', 'tier']} label={t('judge.tier')} rules={[{ required: true }]}>
        <Radio.Group
          options={shown.pack.tiers.map((one) => ({ value: one.tier, label: t(`tier.${one.tier}`) }))}
        />
      </Form.Item>
      <Form.Item
        name={['judgement', 'amount']}
        label={amount}
        rules={[{ required: true }]}
        extra={bounds && t('judge.bounds', { least: yuanText(bounds.least), most: yuanText(bounds.most) })}
      >
        <MoneyInput />
      </Form.Item>
    </>
  );
}

/** Steps that the case has passed: only to these can it be sent back. */
export function ReturnTo({ shown, name }: { shown: Case; name: string | string[] }) {
  const { t } = useTranslation('recognition');
  const passed = shown.steps.filter(({ state }) => state === 'done').map(({ kind }) => kind);
  return (
    <Form.Item
      name={name}
      label={t('judge.returnTo')}
      initialValue="selfApplication"
      rules={[{ required: true }]}
    >
      <Select options={[...new Set(passed)].map((kind) => ({ value: kind, label: t(`stage.${kind}`) }))} />
    </Form.Item>
  );
}
