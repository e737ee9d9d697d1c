import { Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { Dialog } from './dialog';

interface ConfirmDialogProps {
  title: string;
  open: boolean;
  /** What will happen, and whether it can be undone. */
  children?: ReactNode;
  confirmText?: string;
  cancelText?: string;
  danger?: boolean;
  /** Asks for a reason and hands it on; a label such as 退回原因. */
  reasonLabel?: string;
  /** A rejected promise keeps the dialog open and shows why. */
  onConfirm: (reason: string) => unknown;
  onCancel: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  return props.open ? <OpenConfirmDialog {...props} /> : null;
}

function OpenConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmText, cancelText, danger, reasonLabel, onConfirm, onCancel } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  const id = useId();

  const confirm = async () => {
    if (reasonLabel !== undefined && reason.trim() === '') {
      setError(t('masked.reasonRequired'));
      return;
    }
    setRunning(true);
    setError(undefined);
    try {
      await onConfirm(reason.trim());
    } catch (failure) {
      setError(asProblem(failure).message);
    } finally {
      setRunning(false);
    }
  };

  const footer = (
    <>
      <Button onClick={onCancel}>{cancelText ?? t('action.cancel')}</Button>
      <Button type="primary" danger={danger === true} loading={isRunning} onClick={() => void confirm()}>
        {confirmText ?? t('action.confirm')}
      </Button>
    </>
  );

  return (
    <Dialog title={title} open onClose={onCancel} footer={footer}>
      <div className="stack">
        {children !== undefined && <div>{children}</div>}
        {reasonLabel !== undefined && (
          <div>
            <label htmlFor={id}>{reasonLabel}</label>
            <Input.TextArea
              id={id}
              rows={3}
              maxLength={500}
              value={reason}
              aria-invalid={error !== undefined}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
        )}
        {error !== undefined && (
          <p role="alert" style={{ color: 'var(--bad)' }}>
            {error}
          </p>
        )}
      </div>
    </Dialog>
  );
}
