import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import type { CommitmentView } from './types';

/** A promise is kept, and says what shows it, or withdrawn, and says why. */
export function CommitmentActs({ commitment }: { commitment: CommitmentView }) {
  const { t } = useTranslation('pairing');
  const [open, setOpen] = useState<'fulfil' | 'withdraw'>();
  const path = { commitmentId: commitment.id };
  const fulfil = useCommand('post', '/api/v1/commitments/{commitmentId}/fulfil', {
    quiet: true,
    success: t('commitment.done'),
  });
  const withdraw = useCommand('post', '/api/v1/commitments/{commitmentId}/withdraw', {
    quiet: true,
    success: t('commitment.done'),
  });
  const close = () => setOpen(undefined);
  return (
    <div className="row">
      <Button size="small" type="primary" onClick={() => setOpen('fulfil')}>
        {t('commitment.fulfil')}
      </Button>
      <Button size="small" onClick={() => setOpen('withdraw')}>
        {t('commitment.withdraw')}
      </Button>
      <ConfirmDialog
        title={t('commitment.fulfil')}
        open={open === 'fulfil'}
        reasonLabel={t('commitment.evidence')}
        onCancel={close}
        onConfirm={async (evidence) => {
          await fulfil.run({ params: { path }, body: { evidence } }, commitment.version);
          close();
        }}
      >
        {commitment.text}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('commitment.withdraw')}
        open={open === 'withdraw'}
        danger
        reasonLabel={t('commitment.withdrawReason')}
        onCancel={close}
        onConfirm={async (reason) => {
          await withdraw.run({ params: { path }, body: { reason } }, commitment.version);
          close();
        }}
      >
        {commitment.text}
      </ConfirmDialog>
    </div>
  );
}
