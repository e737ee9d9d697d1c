import { CheckCircleOutlined, CloseOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignal } from '@/api/signals';
import './toaster.css';

interface Toast {
  id: number;
  kind: 'success' | 'error';
  text: string;
}

/** Successes pass by themselves; a failure stays until it has been read. */
const successShownFor = 4_000;

export function Toaster() {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const dismiss = (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id));

  useEffect(() => {
    let last = 0;
    return onSignal((signal) => {
      if (signal.kind !== 'success' && signal.kind !== 'error') return;
      last += 1;
      const id = last;
      setToasts((all) => [
        ...all.filter(({ text }) => text !== signal.text).slice(-2),
        { id, kind: signal.kind, text: signal.text },
      ]);
      if (signal.kind === 'success') setTimeout(() => dismiss(id), successShownFor);
    });
  }, []);

  return (
    <div className="toaster no-print" role="status" aria-live="polite">
      {toasts.map(({ id, kind, text }) => (
        <div key={id} className={`toast ${kind}`}>
          {kind === 'success' ? (
            <CheckCircleOutlined aria-hidden />
          ) : (
            <ExclamationCircleOutlined aria-hidden />
          )}
          <p>{text}</p>
          <button
            type="button"
            className="plain-button"
            aria-label={t('action.close')}
            onClick={() => dismiss(id)}
          >
            <CloseOutlined aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
