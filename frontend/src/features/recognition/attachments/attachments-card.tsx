import { DeleteOutlined, FilePdfOutlined, PictureOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emitProblem } from '@/api/signals';
import { downloadFile } from '@/api/transfer';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { PictureDialog } from '@/ui/picture-dialog';
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
  const [opened, setOpened] = useState<Attachment>();
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
          <ul>
            {shown.attachments
              .filter((one) => one.step === step)
              .map((one) => (
                <AttachmentLine
                  key={one.id}
                  shown={shown}
                  attachment={one}
                  onOpen={() => setOpened(one)}
                  onRemove={shown.mayAttach && one.addedDuring === during ? () => setLeaving(one) : undefined}
                />
              ))}
          </ul>
        </section>
      ))}
      {isAdding && <AddAttachmentDialog shown={shown} onClose={() => setAdding(false)} />}
      {opened !== undefined && (
        <PictureDialog
          title={opened.note ?? opened.fileName}
          address={contentOf(shown, opened)}
          onClose={() => setOpened(undefined)}
        />
      )}
      {leaving !== undefined && (
        <RemoveDialog shown={shown} attachment={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </Card>
  );
}

interface AttachmentLineProps {
  shown: Case;
  attachment: Attachment;
  onOpen: () => void;
  onRemove: (() => void) | undefined;
}

function AttachmentLine({ shown, attachment, onOpen, onRemove }: AttachmentLineProps) {
  const { t } = useTranslation('recognition');
  const { fileName, note, kind, bytes, addedBy, addedOn, removedOn, removedBy, removedWhy } = attachment;
  if (removedOn !== null)
    return (
      <li className="muted">
        <span>
          <s>{note ?? fileName}</s>
          <small>{t('attachment.removedBy', { by: removedBy, date: removedOn, why: removedWhy })}</small>
        </span>
      </li>
    );
  const open = () => {
    if (kind === 'pdf') downloadFile(contentOf(shown, attachment)).catch(emitProblem);
    else onOpen();
  };
  return (
    <li>
      <button
        type="button"
        className="plain-button"
        onClick={open}
        aria-label={t('attachment.open', { name: note ?? fileName })}
      >
        {kind === 'pdf' ? <FilePdfOutlined aria-hidden /> : <PictureOutlined aria-hidden />}
        <span>
          {note ?? fileName}
          <small className="muted">
            {t('attachment.by', { by: addedBy, date: addedOn })} ·{' '}
            {kind === 'pdf' && `${t('attachment.paper')} `}
            {sizeOf(bytes)}
          </small>
        </span>
      </button>
      {onRemove !== undefined && (
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('attachment.remove', { name: note ?? fileName })}
          onClick={onRemove}
        />
      )}
    </li>
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

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
