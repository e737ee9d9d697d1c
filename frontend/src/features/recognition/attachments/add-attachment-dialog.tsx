import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emit } from '@/api/signals';
import { Dialog } from '@/ui/dialog';
import { FileUpload } from '@/ui/file-upload';
import { useAttach } from '@/ui/use-attach';
import type { Case } from '../case';

/** One picture or paper for a step that was begun; the current one unless chosen otherwise. */
export function AddAttachmentDialog({ shown, onClose }: { shown: Case; onClose: () => void }) {
  const { t } = useTranslation('recognition');
  const id = useId();
  const begun = [...new Set(shown.steps.filter(({ state }) => state !== 'waiting').map(({ kind }) => kind))];
  const current = shown.steps.find(({ state }) => state === 'current')?.kind;
  const [step, setStep] = useState(current ?? begun[0]);
  const [note, setNote] = useState('');
  const attach = useAttach(`/api/v1/cases/${shown.id}/attachments`);

  const upload = async (file: File, onProgress: (fraction: number) => void) => {
    const words = note.trim();
    await attach(file, onProgress, {
      ...(step === undefined ? {} : { step }),
      ...(words === '' ? {} : { note: words }),
    });
    emit({ kind: 'success', text: t('attachment.added') });
    onClose();
  };

  return (
    <Dialog title={t('attachment.add')} open onClose={onClose}>
      <div className="stack">
        <div>
          <label htmlFor={`${id}step`}>{t('attachment.step')}</label>
          <Select
            id={`${id}step`}
            style={{ width: '100%' }}
            value={step}
            onChange={setStep}
            options={begun.map((kind) => ({ value: kind, label: t(`stage.${kind}`) }))}
          />
        </div>
        <div>
          <label htmlFor={`${id}note`}>{t('attachment.note')}</label>
          <Input
            id={`${id}note`}
            maxLength={200}
            placeholder={t('attachment.noteHint')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <FileUpload
          label={t('attachment.take')}
          types={['.jpg', '.jpeg', '.png', '.pdf']}
          maxMegabytes={30}
          hint={t('attachment.hint')}
          upload={upload}
        />
      </div>
    </Dialog>
  );
}
