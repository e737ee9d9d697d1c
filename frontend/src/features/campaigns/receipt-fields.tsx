import { Form, type FormInstance, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { DateInput } from '@/ui/date-input';
import type { Line } from './types';

export interface ReceiptValues {
  who: 'self' | 'relative';
  receiver?: string;
  relation?: string;
  means: Schema<'GiftMeans'>;
  cardTail?: string;
  on?: string;
}

export const receiptOf = ({
  who,
  receiver,
  relation,
  means,
  cardTail,
  on,
}: ReceiptValues): Schema<'ReceiptBody'> => ({
  means,
  on: on ?? null,
  receiver: who === 'self' ? null : (receiver ?? null),
  relation: who === 'self' ? null : (relation ?? null),
  cardTail: means === 'card' ? (cardTail ?? null) : null,
});

/** Usually nothing has to be changed: the person, cash, today. */
export const usualReceipt = (line: Line, today: string): ReceiptValues => ({
  who: 'self',
  means: line.cash > 0 ? 'cash' : 'goods',
  on: today,
});

/** Who received it, how and when. */
export function ReceiptFields({ form, line }: { form: FormInstance; line: Line }) {
  const { t } = useTranslation('campaigns');
  const { session } = useSession();
  const who = Form.useWatch<ReceiptValues['who'] | undefined>('who', form);
  const means = Form.useWatch<ReceiptValues['means'] | undefined>('means', form);
  const required = [{ required: true, message: t('add.required') }];
  const ways = (['cash', 'card', 'goods'] as const).filter((way) => (way === 'goods') === (line.cash === 0));
  return (
    <>
      <Form.Item name="who" label={t('receipt.who')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'self', label: t('receipt.self') },
            { value: 'relative', label: t('receipt.relative') },
          ]}
        />
      </Form.Item>
      {who === 'relative' && (
        <>
          <Form.Item name="receiver" label={t('receipt.receiver')} rules={required}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="relation" label={t('receipt.relation')} rules={required}>
            <Input maxLength={40} />
          </Form.Item>
        </>
      )}
      <Form.Item name="means" label={t('receipt.means')}>
        <Radio.Group
          optionType="button"
          options={ways.map((way) => ({ value: way, label: t(`receipt.meansOf.${way}`) }))}
        />
      </Form.Item>
      {means === 'card' && (
        <Form.Item
          name="cardTail"
          label={t('receipt.cardTail')}
          rules={[...required, { pattern: /^\d{4}$/, message: t('receipt.tailRule') }]}
        >
          <Input inputMode="numeric" maxLength={4} />
        </Form.Item>
      )}
      <Form.Item name="on" label={t('receipt.on')}>
        <DateInput max={session.businessDate} />
      </Form.Item>
    </>
  );
}
