import { Alert, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { FormLines } from '@/ui/form-lines';
import { MoneyInput } from '@/ui/money-input';
import { useStandards } from '@/ui/standards';
import type { ActProps } from './case-acts';

const sources = ['wages', 'business', 'property', 'transfer'] as const;

type Values = Omit<Schema<'RecordHomeVisitCommand'>, 'incomes'> & {
  bySource: Record<string, number | null>;
  accounting?: string | null;
};

/** Form 6: who went, what was found, and what the neighbours say. */
export function HomeVisitForm({ shown, onClose }: ActProps) {
  const { t } = useTranslation('recognition');
  const { session } = useSession();
  const record = useCommand('post', '/api/v1/cases/{caseId}/home-visit', { success: t('done'), quiet: true });
  const required = [{ required: true }];
  const lastYear = Number(session.businessDate.slice(0, 4)) - 1;

  const send = ({ bySource, accounting, ...values }: Values) =>
    record.run(
      {
        params: { path: { caseId: shown.id } },
        body: {
          ...values,
          incomes: sources.map((source) => ({
            source,
            amount: bySource[source] ?? 0,
            accounting: accounting ?? null,
          })),
        },
      },
      shown.version,
    );

  return (
    <FormDrawer<Values>
      title={t('act.recordHomeVisit')}
      open
      onClose={onClose}
      initialValues={{
        visitedOn: session.businessDate,
        incomeYear: lastYear,
        investigators: Array.from({ length: Math.max(1, shown.pack.investigators) }, () => ({
          name: '',
          post: '',
        })),
        verifiedWith: [],
        bySource: {},
        expenses: [],
      }}
      onSubmit={send}
    >
      <Form.Item name="visitedOn" label={t('visit.visitedOn')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Investigators least={shown.pack.investigators} />
      <Form.Item name="interviewee" label={t('visit.interviewee')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="incomeYear" label={t('visit.incomeYear')} rules={required}>
        <InputNumber min={1980} max={lastYear + 1} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <fieldset>
        <legend>{t('visit.incomes')}</legend>
        {sources.map((source) => (
          <Form.Item key={source} name={['bySource', source]} label={t(`visit.${source}`)}>
            <MoneyInput />
          </Form.Item>
        ))}
        <Accounting year={lastYear} />
      </fieldset>
      <Form.Item
        name="verifiedWith"
        label={t('visit.verifiedWith')}
        extra={t('visit.verifiedHint')}
        rules={required}
      >
        <Select
          mode="tags"
          options={(['neighbours', 'employer', 'accounts'] as const).map((key) => ({
            value: t(`visit.${key}`),
          }))}
        />
      </Form.Item>
      <Expenses year={lastYear} />
      <Form.Item name="assets" label={t('visit.assets')}>
        <Input maxLength={2000} />
      </Form.Item>
      <Form.Item name="housing" label={t('visit.housing')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="neighboursOpinion" label={t('visit.neighboursOpinion')} rules={required}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name="findings" label={t('visit.findings')} rules={required}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="confirmed" label={t('visit.confirmed')} rules={required}>
        <Radio.Group
          options={[
            { value: true, label: t('visit.yes') },
            { value: false, label: t('visit.no') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['confirmed']}>
        {({ getFieldValue }) =>
          getFieldValue('confirmed') === false && <Alert type="warning" showIcon title={t('visit.noHint')} />
        }
      </Form.Item>
    </FormDrawer>
  );
}

function Investigators({ least }: { least: number }) {
  const { t } = useTranslation('recognition');
  return (
    <FormLines
      name="investigators"
      title={t('visit.investigators', { count: least })}
      addText={t('visit.add')}
      blank={{ name: '', post: '' }}
      least={least}
    >
      {(line) => (
        <>
          <Form.Item name={[line, 'name']} label={t('visit.name')} rules={[{ required: true }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name={[line, 'post']} label={t('visit.post')} rules={[{ required: true }]}>
            <Input maxLength={100} />
          </Form.Item>
        </>
      )}
    </FormLines>
  );
}

/** By which of the rules in use in that year. */
function Accounting({ year }: { year: number }) {
  const { t } = useTranslation('recognition');
  const { options } = useStandards();
  const of = Form.useWatch('incomeYear') as number | undefined;
  return (
    <Form.Item name="accounting" label={t('visit.accounting')}>
      <Select allowClear options={options('incomeAccounting', of ?? year)} />
    </Form.Item>
  );
}

function Expenses({ year }: { year: number }) {
  const { t } = useTranslation('recognition');
  const { options } = useStandards();
  return (
    <FormLines
      name="expenses"
      title={t('visit.rigidExpenses')}
      hint={t('visit.expenseHint')}
      addText={t('visit.addExpense')}
    >
      {(line) => (
        <>
          <Form.Item name={[line, 'kind']} label={t('visit.expenseKind')} rules={[{ required: true }]}>
            <Select options={options('rigidExpense', year)} />
          </Form.Item>
          <Form.Item name={[line, 'amount']} label={t('visit.expenseAmount')} rules={[{ required: true }]}>
            <MoneyInput />
          </Form.Item>
        </>
      )}
    </FormLines>
  );
}
