import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { receiptOf, ReceiptFields, type ReceiptValues, usualReceipt } from './receipt-fields';
import type { LineRow } from './types';

interface Values extends ReceiptValues {
  wasGiven: boolean;
  reason: string;
}

/** What was recorded is put right in the open: what it said before is kept. */
export function CorrectDrawer({ row: { line, name }, onClose }: { row: LineRow; onClose: () => void }) {
  const { t } = useTranslation('campaigns');
  const { session } = useSession();
  const correct = useCommand('post', '/api/v1/campaign-lines/{lineId}/correct', {
    quiet: true,
    success: t('correct.done'),
  });
  const before: ReceiptValues =
    line.state === 'given'
      ? {
          who: line.receiver === null ? 'self' : 'relative',
          means: line.means ?? 'cash',
          ...(line.receiver === null ? {} : { receiver: line.receiver, relation: line.relation ?? '' }),
          ...(line.cardTail === null ? {} : { cardTail: line.cardTail }),
          ...(line.closedOn === null ? {} : { on: line.closedOn }),
        }
      : usualReceipt(line, session.businessDate);
  return (
    <FormDrawer<Values>
      title={t('correct.title', { name })}
      open
      initialValues={{ ...before, wasGiven: true }}
      onClose={onClose}
      onSubmit={({ wasGiven, reason, ...receipt }) =>
        correct.run(
          {
            params: { path: { lineId: line.id } },
            body: { reason, receipt: wasGiven ? receiptOf(receipt) : null },
          },
          line.version,
        )
      }
    >
      {(form) => (
        <>
          <Form.Item
            name="reason"
            label={t('correct.reason')}
            rules={[{ required: true, message: t('add.required') }]}
          >
            <Input.TextArea rows={3} maxLength={400} />
          </Form.Item>
          <Form.Item name="wasGiven" label={t('correct.wasGiven')}>
            <Radio.Group
              optionType="button"
              options={[
                { value: true, label: t('correct.yes') },
                { value: false, label: t('correct.no') },
              ]}
            />
          </Form.Item>
          <Form.Item noStyle shouldUpdate>
            {() => form.getFieldValue('wasGiven') === true && <ReceiptFields form={form} line={line} />}
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}
