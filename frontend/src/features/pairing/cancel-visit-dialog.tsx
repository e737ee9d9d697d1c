import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import type { VisitView } from './types';

export function CancelVisitDialog({ visit, onClose }: { visit: VisitView; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const cancel = useCommand('post', '/api/v1/visits/{visitId}/cancel', {
    quiet: true,
    success: t('visit.cancelled'),
  });
  return (
    <ConfirmDialog
      title={t('visit.cancelTitle')}
      open
      reasonLabel={t('visit.cancelReason')}
      onCancel={onClose}
      onConfirm={async (reason) => {
        await cancel.run({ params: { path: { visitId: visit.id } }, body: { reason } }, visit.version);
        onClose();
      }}
    >
      {visit.day}
    </ConfirmDialog>
  );
}
