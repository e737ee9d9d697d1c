import { DeleteOutlined, FilePdfOutlined, PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emitProblem } from '@/api/signals';
import { downloadFile } from '@/api/transfer';
import './attached-file.css';
import { PictureDialog } from './picture-dialog';

interface KeptFile {
  fileName: string;
  note: string | null;
  /** A picture unless it is said. */
  kind?: 'jpeg' | 'png' | 'pdf';
  bytes: number;
  addedBy: string;
  addedOn: string;
  removedOn?: string | null | undefined;
  removedBy?: string | null | undefined;
  removedWhy?: string | null | undefined;
}

interface AttachedFileProps {
  file: KeptFile;
  /** Where its content is. */
  address: string;
  /** Left out where it is not the reader's to withdraw. */
  onWithdraw: (() => void) | undefined;
}

/** One line of an `attached-files` list: a picture opens, a paper is saved; one that was withdrawn says by whom and why. */
export function AttachedFile({ file, address, onWithdraw }: AttachedFileProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const name = file.note ?? file.fileName;
  if (typeof file.removedOn === 'string')
    return (
      <li className="muted">
        <span>
          <s>{name}</s>
          <small>
            {t('attached.withdrawnBy', { by: file.removedBy, date: file.removedOn, why: file.removedWhy })}
          </small>
        </span>
      </li>
    );
  const isPaper = file.kind === 'pdf';
  const open = () => {
    if (isPaper) downloadFile(address).catch(emitProblem);
    else setOpen(true);
  };
  return (
    <li>
      <button type="button" className="plain-button" onClick={open} aria-label={t('attached.open', { name })}>
        {isPaper ? <FilePdfOutlined aria-hidden /> : <PictureOutlined aria-hidden />}
        <span>
          {name}
          <small className="muted">
            {t('attached.by', { by: file.addedBy, date: file.addedOn })} · {isPaper && 'PDF '}
            {sizeOf(file.bytes)}
          </small>
        </span>
      </button>
      {onWithdraw !== undefined && (
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('attached.withdraw', { name })}
          onClick={onWithdraw}
        />
      )}
      {isOpen && <PictureDialog title={name} address={address} onClose={() => setOpen(false)} />}
    </li>
  );
}

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
