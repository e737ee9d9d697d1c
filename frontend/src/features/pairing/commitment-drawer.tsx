import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { MoneyInput } from '@/ui/money-input';
import { type Bond, commitmentKinds } from './types';

type Values = Schema<'MakeCommitmentCommand'>;

/** A promise with the day by which it is kept. */
export function CommitmentDrawer({ bond, onClose }: { bond: Bond; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  const make = useCommand('post', '/api/v1/commitments', { quiet: true, success: t('commitment.made') });
  const required = [{ required: true, message: t('plan.required') }];
  return (
    <FormDrawer<Values>
      title={t('commitment.make')}
      open
      initialValues={{ kind: 'goods' }}
      onClose={onClose}
      onSubmit={(values) => make.run({ body: { ...values, ...bond } })}
    >
      <Form.Item name="kind" label={t('commitment.kind')} rules={required}>
        <Select
          options={commitmentKinds.map((kind) => ({ value: kind, label: t(`commitment.kinds.${kind}`) }))}
        />
      </Form.Item>
      <Form.Item name="text" label={t('commitment.text')} rules={required}>
        <Input.TextArea rows={3} maxLength={400} />
      </Form.Item>
      <Form.Item name="amount" label={t('commitment.amount')}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name="quantity" label={t('commitment.quantity')}>
        <InputNumber min={1} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="unit" label={t('commitment.unit')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('commitment.dueOn')} rules={required}>
        <DateInput min={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}
