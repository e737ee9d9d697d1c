import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { yuanText } from '@/ui/money';
import { MoneyInput } from '@/ui/money-input';
import { useStandards } from '@/ui/standards';
import { keyOf, type Payment, useProvenanceText } from './words';

interface Values {
  kind: 'spending' | 'transfer';
  heap: string;
  amount: number;
  purpose?: string;
  toFundId?: string;
  party?: string;
  inCash?: boolean;
  authority?: string;
  day: string;
  summary: string;
}

interface PaymentFormProps {
  fundId: string;
  /** The draft that is changed. */
  known?: Payment;
  onClose: () => void;
}

/** What is to be paid from which money; somebody else approves it. */
export function PaymentForm({ fundId, known, onClose }: PaymentFormProps) {
  const { t } = useTranslation('funds');
  const { session } = useSession();
  const { options } = useStandards();
  const text = useProvenanceText();
  const { data: view } = useGet('/api/v1/funds/{fundId}', { params: { path: { fundId } } });
  const { data: others } = useGet('/api/v1/funds/{fundId}/others', { params: { path: { fundId } } });
  const draft = useCommand('post', '/api/v1/funds/{fundId}/payments', { success: t('drafted'), quiet: true });
  const edit = useCommand('put', '/api/v1/payments/{paymentId}', { success: t('changed'), quiet: true });
  const heaps = (view?.lines ?? []).filter(
    ({ balance, provenance }) => balance > 0 || (known && keyOf(known.provenance) === keyOf(provenance)),
  );
  const year = Number(session.businessDate.slice(0, 4));
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  const save = ({
    kind,
    heap,
    amount,
    purpose,
    toFundId,
    party,
    inCash,
    authority,
    day,
    summary,
  }: Values) => {
    const provenance = heaps.find((one) => keyOf(one.provenance) === heap)?.provenance ?? known?.provenance;
    if (provenance === undefined) return Promise.resolve();
    const isTransfer = kind === 'transfer';
    const payment = {
      amount,
      provenance,
      day,
      summary,
      party: isTransfer ? null : (party ?? null),
      purpose: isTransfer ? null : (purpose ?? null),
      toFundId: isTransfer ? (toFundId ?? null) : null,
      inCash: !isTransfer && inCash === true,
      authority: authority ?? null,
    };
    return known === undefined
      ? draft.run({ params: { path: { fundId } }, body: payment })
      : edit.run({ params: { path: { paymentId: known.id } }, body: payment }, known.version);
  };
  return (
    <FormDrawer<Values>
      title={t(known === undefined ? 'draft' : 'change')}
      open
      initialValues={known === undefined ? { kind: 'spending', day: session.businessDate } : valuesOf(known)}
      onSubmit={save}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Form.Item name="kind" label={t('paymentKind')}>
            <Radio.Group
              options={(['spending', 'transfer'] as const).map((value) => ({ value, label: t(value) }))}
            />
          </Form.Item>
          <Form.Item name="heap" label={t('field.source')} rules={required}>
            <Select
              options={heaps.map(({ provenance, balance }) => ({
                value: keyOf(provenance),
                label: `${text(provenance)}（${yuanText(balance)} ${t('yuan')}）`,
              }))}
            />
          </Form.Item>
          <Form.Item name="amount" label={t('field.amount')} rules={required}>
            <MoneyInput />
          </Form.Item>
          <Form.Item noStyle dependencies={['kind']}>
            {() =>
              form.getFieldValue('kind') === 'transfer' ? (
                <Form.Item name="toFundId" label={t('field.toFund')} rules={required}>
                  <Select
                    options={(others?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                  />
                </Form.Item>
              ) : (
                <>
                  <Form.Item name="purpose" label={t('field.purpose')} rules={required}>
                    <Select options={options('fundPurpose', year)} />
                  </Form.Item>
                  <Form.Item name="party" label={t('field.payee')} rules={written}>
                    <Input maxLength={100} />
                  </Form.Item>
                  <Form.Item name="inCash" valuePropName="checked">
                    <Checkbox>{t('field.inCash')}</Checkbox>
                  </Form.Item>
                  <Form.Item name="authority" label={t('field.authority')} extra={t('field.authorityHint')}>
                    <Input maxLength={200} />
                  </Form.Item>
                </>
              )
            }
          </Form.Item>
          <Form.Item name="day" label={t('field.day')} rules={required}>
            <DateInput max={session.businessDate} {...(view ? { min: view.firstOpenDay } : {})} />
          </Form.Item>
          <Form.Item name="summary" label={t('field.summary')} extra={t('field.summaryHint')} rules={written}>
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}

const valuesOf = ({
  toFundId,
  provenance,
  amount,
  purpose,
  party,
  inCash,
  authority,
  day,
  summary,
}: Payment): Partial<Values> => ({
  kind: toFundId === null ? 'spending' : 'transfer',
  heap: keyOf(provenance),
  amount,
  day,
  summary,
  ...(purpose === null ? {} : { purpose }),
  ...(toFundId === null ? {} : { toFundId }),
  inCash,
  ...(authority === null ? {} : { authority }),
  ...(party === null ? {} : { party }),
});
