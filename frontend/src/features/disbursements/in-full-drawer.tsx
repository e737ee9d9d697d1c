import { Alert, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { emit } from '@/api/signals';
import { downloadFile } from '@/api/transfer';
import { FormDrawer } from '@/ui/form-drawer';

/** The file for the bank with whole accounts, to whoever says why. */
export function InFullDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('disbursements');
  return (
    <FormDrawer<{ reason: string }>
      title={t('inFull')}
      open
      submitText={t('inFull')}
      onClose={onClose}
      onSubmit={async ({ reason }) => {
        await downloadFile(`/api/v1/disbursements/${id}/exports/in-full`, { reason });
        emit({ kind: 'success', text: t('taken') });
      }}
    >
      <Alert type="warning" showIcon title={t('inFullText')} style={{ marginBottom: 16 }} />
      <Form.Item
        name="reason"
        label={t('inFullReason')}
        rules={[{ required: true, min: 4, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
    </FormDrawer>
  );
}
