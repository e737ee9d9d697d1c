import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog';

interface MaskedProps {
  /** The masked form that the server sent. */
  value: string | null | undefined;
  /** What it is: 身份证号. */
  label: string;
  /** Fetches the full value under a reason, which is audited. Leave out where the user may not. */
  onReveal?: (reason: string) => Promise<string>;
}

/** Milliseconds a full value stays on screen. */
const shownFor = 30_000;

export function Masked({ value, label, onReveal }: MaskedProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const [full, setFull] = useState<string>();

  useEffect(() => {
    if (full === undefined) return undefined;
    const timer = setTimeout(() => setFull(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [full]);

  if (value === null || value === undefined || value === '') return <>—</>;
  const isShown = full !== undefined;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span>{full ?? value}</span>
      {onReveal !== undefined && (
        <button
          type="button"
          className="plain-button no-print"
          style={{ minHeight: 24, verticalAlign: 'middle' }}
          aria-label={isShown ? t('masked.hide') : t('masked.reveal', { label })}
          onClick={() => (isShown ? setFull(undefined) : setAsking(true))}
        >
          {isShown ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
        </button>
      )}
      <ConfirmDialog
        title={t('masked.reveal', { label })}
        open={isAsking}
        reasonLabel={t('masked.reason')}
        onCancel={() => setAsking(false)}
        onConfirm={async (reason) => {
          setFull(await onReveal?.(reason));
          setAsking(false);
        }}
      >
        {t('masked.reasonHint')}
      </ConfirmDialog>
    </span>
  );
}
