import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { Dialog } from '@/ui/dialog';
import { FormDrawer } from '@/ui/form-drawer';
import './recognition.css';

interface PublicObjectionFormProps {
  notice: Schema<'PublicNotice'>;
  onReceived: (receipt: Schema<'ObjectionReceipt'>) => void;
  onClose: () => void;
}

/** Anybody's objection; nobody has to say who they are. */
export function PublicObjectionForm({ notice, onReceived, onClose }: PublicObjectionFormProps) {
  const { t } = useTranslation('recognition');
  const send = useCommand('post', '/api/v1/public/notices/{noticeId}/objections', { quiet: true });
  return (
    <FormDrawer<Schema<'ObjectInPublicCommand'>>
      title={t('public.objectTo', { name: notice.maskedName })}
      open
      submitText={t('public.send')}
      onClose={onClose}
      onSubmit={async (body) =>
        onReceived(await send.run({ params: { path: { noticeId: notice.id } }, body }))
      }
    >
      <Form.Item name="text" label={t('public.text')} rules={[{ required: true, min: 5 }]}>
        <Input.TextArea rows={5} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="name" label={t('public.name')}>
        <Input maxLength={50} autoComplete="name" />
      </Form.Item>
      <Form.Item name="contact" label={t('public.contact')} extra={t('public.privacy')}>
        <Input maxLength={50} autoComplete="tel" />
      </Form.Item>
      <div className="honey" aria-hidden>
        <Form.Item name="website" label={t('public.website')}>
          <Input tabIndex={-1} autoComplete="off" />
        </Form.Item>
      </div>
    </FormDrawer>
  );
}

/** What the objector takes away. */
export function ReceiptDialog({
  receipt,
  onClose,
}: {
  receipt: Schema<'ObjectionReceipt'>;
  onClose: () => void;
}) {
  const { t } = useTranslation('recognition');
  return (
    <Dialog title={t('public.thanks')} open onClose={onClose}>
      <p role="status">{t('public.reference', { reference: receipt.reference, date: receipt.receivedOn })}</p>
    </Dialog>
  );
}
