import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/ui/confirm-dialog';

interface LeaveUnsentProps {
  count: number;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks whoever signs out while some of their visits have not arrived. */
export function LeaveUnsent({ count, onLeave, onStay }: LeaveUnsentProps) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t('unsent.leaveTitle')}
      open
      confirmText={t('unsent.leave')}
      cancelText={t('unsent.stay')}
      onConfirm={onLeave}
      onCancel={onStay}
    >
      {t('unsent.leaveText', { count })}
    </ConfirmDialog>
  );
}
