import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import type { ActProps } from './case-acts';

export function WithdrawDialog({ shown, onClose }: ActProps) {
  const { t } = useTranslation('recognition');
  const withdraw = useCommand('post', '/api/v1/cases/{caseId}/withdrawal', {
    success: t('done'),
    quiet: true,
  });
  return (
    <ConfirmDialog
      title={t('act.withdrawApplication')}
      open
      danger
      reasonLabel={t('withdraw.reason')}
      onConfirm={async (reason) => {
        await withdraw.run({ params: { path: { caseId: shown.id } }, body: { reason } }, shown.version);
        onClose();
      }}
      onCancel={onClose}
    >
      {t('withdraw.text')}
    </ConfirmDialog>
  );
}

export function FreezeDialog({ shown, onClose }: ActProps) {
  const { t } = useTranslation('recognition');
  const freeze = useCommand('post', '/api/v1/cases/{caseId}/freeze', { success: t('done'), quiet: true });
  return (
    <ConfirmDialog
      title={t('act.freezeCase')}
      open
      reasonLabel={t('freeze.reason')}
      onConfirm={async (reason) => {
        await freeze.run({ params: { path: { caseId: shown.id } }, body: { reason } }, shown.version);
        onClose();
      }}
      onCancel={onClose}
    >
      {t('freeze.text')}
    </ConfirmDialog>
  );
}

export function UnfreezeDialog({ shown, onClose }: ActProps) {
  const { t } = useTranslation('recognition');
  const release = useCommand('delete', '/api/v1/cases/{caseId}/freeze', { success: t('done'), quiet: true });
  return (
    <ConfirmDialog
      title={t('act.unfreezeCase')}
      open
      onConfirm={async () => {
        await release.run({ params: { path: { caseId: shown.id } } }, shown.version);
        onClose();
      }}
      onCancel={onClose}
    >
      {t('freeze.release')}
    </ConfirmDialog>
  );
}
