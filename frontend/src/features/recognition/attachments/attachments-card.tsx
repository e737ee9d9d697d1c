import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { AttachedFile } from '@/ui/attached-file';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import type { Case } from '../case';
import { AddAttachmentDialog } from './add-attachment-dialog';
import './attachments.css';

export type Attachment = Schema<'Attachment'>;

export const contentOf = (shown: Case, { id }: Attachment) =>
  `/api/v1/cases/${shown.id}/attachments/${id}/content`;

/** The pictures and papers in the case's file, by the steps that they prove. */
export function AttachmentsCard({ shown }: { shown: Case }) {
  const { t } = useTranslation('recognition');
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Attachment>();
  const during = shown.steps.filter(({ state }) => state !== 'waiting').length;
  const steps = [...new Set(shown.attachments.map(({ step }) => step))];
  return (
    <Card
      title={t('attachment.title')}
      extra={
        shown.mayAttach && (
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            {t('attachment.add')}
          </Button>
        )
      }
    >
      {shown.attachments.length === 0 && <p className="muted">{t('attachment.none')}</p>}
      {steps.map((step) => (
        <section key={step} className="attachments" aria-label={t(`stage.${step}`)}>
          <h3>{t(`stage.${step}`)}</h3>
          <ul className="attached-files">
            {shown.attachments
              .filter((one) => one.step === step)
              .map((one) => (
                <AttachedFile
                  key={one.id}
                  file={one}
                  address={contentOf(shown, one)}
                  onWithdraw={
                    shown.mayAttach && one.addedDuring === during ? () => setLeaving(one) : undefined
                  }
                />
              ))}
          </ul>
        </section>
      ))}
      {isAdding && <AddAttachmentDialog shown={shown} onClose={() => setAdding(false)} />}
      {leaving !== undefined && (
        <RemoveDialog shown={shown} attachment={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </Card>
  );
}

function RemoveDialog({
  shown,
  attachment,
  onClose,
}: {
  shown: Case;
  attachment: Attachment;
  onClose: () => void;
}) {
  const { t } = useTranslation('recognition');
  const remove = useCommand('post', '/api/v1/cases/{caseId}/attachments/{attachmentId}/removal', {
    success: t('attachment.removed'),
    quiet: true,
  });
  return (
    <ConfirmDialog
      title={t('attachment.removeTitle')}
      open
      danger
      reasonLabel={t('attachment.removeWhy')}
      onConfirm={async (reason) => {
        const path = { caseId: shown.id, attachmentId: attachment.id };
        await remove.run({ params: { path }, body: { reason } }, shown.version);
        onClose();
      }}
      onCancel={onClose}
    >
      <strong>{attachment.note ?? attachment.fileName}</strong>
      <br />
      {t('attachment.removeText')}
    </ConfirmDialog>
  );
}
