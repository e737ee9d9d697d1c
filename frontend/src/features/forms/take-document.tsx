import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emit } from '@/api/signals';
import { downloadFile } from '@/api/transfer';
import { DownloadButton } from '@/ui/download-button';
import { FormDrawer } from '@/ui/form-drawer';

interface TakeDocumentProps {
  address: string;
  body: object;
  /** What the address for whole numbers takes; leave out where the form has none, or the user no right to them. */
  inFull?: object | undefined;
}

/** The form as a Word document; with whole numbers for whoever may see them and says why. */
export function TakeDocument({ address, body, inFull }: TakeDocumentProps) {
  const { t } = useTranslation('forms');
  const [isAsking, setAsking] = useState(false);
  const takeInFull = async ({ reason }: { reason: string }) => {
    await downloadFile(`${address}/in-full`, { ...inFull, reason });
    emit({ kind: 'success', text: t('taken') });
  };
  return (
    <>
      <DownloadButton address={address} body={body} done={t('taken')} title={t('wordHint')}>
        {t('word')}
      </DownloadButton>
      {inFull !== undefined && <Button onClick={() => setAsking(true)}>{t('wordInFull')}</Button>}
      <FormDrawer<{ reason: string }>
        title={t('wordInFull')}
        open={isAsking}
        submitText={t('take')}
        onClose={() => setAsking(false)}
        onSubmit={takeInFull}
      >
        <Alert type="warning" showIcon title={t('inFullWarning')} style={{ marginBottom: 16 }} />
        <Form.Item
          name="reason"
          label={t('reason')}
          extra={t('reasonHint')}
          rules={[{ required: true, min: 4, whitespace: true }]}
        >
          <Input.TextArea rows={3} maxLength={200} />
        </Form.Item>
      </FormDrawer>
    </>
  );
}
