import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { MoneyInput } from '@/ui/money-input';
import { type BankLoanView, bankPathOf, bankSecurities } from './bank-words';
import { PersonChoice } from './person-choice';

interface Values {
  personId: string;
  facts: Omit<Schema<'BankLoanFacts'>, 'rateBasisPoints'> & { rate: number };
}

const longestName = 50;
const longest = 200;
const basisPoints = 100;

/** A bank's loan as its contract says, recorded or corrected. */
export function BankLoanForm({ view, onClose }: { view?: BankLoanView; onClose: () => void }) {
  const { t } = useTranslation('loans');
  const { session } = useSession();
  const navigate = useNavigate();
  const record = useCommand('post', '/api/v1/bank-loans', { success: t('bank.recorded'), quiet: true });
  const edit = useCommand('put', '/api/v1/bank-loans/{bankLoanId}', {
    success: t('bank.edited'),
    quiet: true,
  });
  const save = async ({ personId, facts: { rate, ...written } }: Values) => {
    const facts = {
      ...written,
      rateBasisPoints: Math.round(rate * basisPoints),
      guarantors: written.guarantors ?? [],
      project: written.project ?? null,
    };
    if (view !== undefined) return edit.run({ ...bankPathOf(view), body: { facts } }, view.version);
    const made = await record.run({ body: { personId, facts } });
    return navigate(`/bank-loans/${made.loan.id}`);
  };
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <FormDrawer<Values>
      title={t(view === undefined ? 'bank.record' : 'bank.edit')}
      open
      initialValues={view === undefined ? {} : { facts: factsOf(view) }}
      onSubmit={save}
      onClose={onClose}
    >
      {view === undefined && (
        <Form.Item name="personId" label={t('bank.person')} rules={required}>
          <PersonChoice />
        </Form.Item>
      )}
      <Form.Item name={['facts', 'bank']} label={t('bank.name')} rules={written}>
        <Input maxLength={longestName} />
      </Form.Item>
      <Form.Item name={['facts', 'contractNumber']} label={t('bank.contract')} rules={written}>
        <Input maxLength={longestName} />
      </Form.Item>
      <Form.Item name={['facts', 'amount']} label={t('bank.amount')} rules={required}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name={['facts', 'rate']} label={t('bank.rate')} rules={required}>
        <InputNumber min={0} max={36} precision={2} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={['facts', 'lentOn']} label={t('bank.lentOn')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item name={['facts', 'dueOn']} label={t('bank.dueOn')} rules={required}>
        <DateInput />
      </Form.Item>
      <Form.Item name={['facts', 'purpose']} label={t('bank.purpose')} rules={written}>
        <Input.TextArea rows={2} maxLength={longest} />
      </Form.Item>
      <Form.Item name={['facts', 'project']} label={t('bank.project')}>
        <Input maxLength={longest} />
      </Form.Item>
      <Form.Item
        name={['facts', 'security']}
        label={t('bank.security')}
        rules={required}
        {...(view === undefined ? { initialValue: 'credit' } : {})}
      >
        <Radio.Group
          options={bankSecurities.map((value) => ({ value, label: t(`bank.securities.${value}`) }))}
        />
      </Form.Item>
      <Form.Item<Values> noStyle dependencies={[['facts', 'security']]}>
        {({ getFieldValue }) =>
          getFieldValue(['facts', 'security']) !== 'credit' && (
            <Form.Item
              name={['facts', 'guarantors']}
              label={t('bank.guarantors')}
              extra={t('bank.guarantorsHint')}
              rules={required}
            >
              <Select mode="tags" open={false} tokenSeparators={['、', '，', ',', ' ']} />
            </Form.Item>
          )
        }
      </Form.Item>
    </FormDrawer>
  );
}

const factsOf = ({ loan, purpose, guarantors, project }: BankLoanView): Values['facts'] => ({
  bank: loan.bank,
  contractNumber: loan.contractNumber,
  amount: loan.amount,
  rate: loan.rateBasisPoints / basisPoints,
  lentOn: loan.lentOn,
  dueOn: loan.dueOn,
  purpose,
  security: loan.security,
  guarantors,
  project,
});
