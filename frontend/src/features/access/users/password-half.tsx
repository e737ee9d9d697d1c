import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/ui/dialog';

interface PasswordHalfProps {
  half: string;
  /** From a release; else from making or resetting the account. */
  isSecond?: boolean;
  /** Who gives the other half. */
  releasedBy?: 'securityAdmin' | 'auditAdmin';
  onClose: () => void;
}

/** Shown once: nobody can read it again, neither here nor in the database. */
export function PasswordHalf({
  half,
  isSecond = false,
  releasedBy = 'securityAdmin',
  onClose,
}: PasswordHalfProps) {
  const { t } = useTranslation('access');
  const { t: tc } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(half);
    setCopied(true);
  };
  return (
    <Dialog
      title={t(isSecond ? 'half.second' : 'half.first')}
      open
      footer={
        <>
          <Button onClick={() => void copy()}>{isCopied ? t('half.copied') : tc('action.copy')}</Button>
          <Button type="primary" onClick={onClose}>
            {t('half.done')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{isSecond ? t('half.secondText') : t('half.firstText', { role: tc(`role.${releasedBy}`) })}</p>
        <output style={{ fontFamily: 'monospace', fontSize: 24, letterSpacing: 2 }}>{half}</output>
      </div>
    </Dialog>
  );
}
