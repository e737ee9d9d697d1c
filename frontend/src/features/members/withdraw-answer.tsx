import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';

/** An answer of civil affairs that was recorded by mistake is awaited again. */
export function WithdrawAnswer({ referral, name }: { referral: Schema<'ReferralView'>; name: string }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useCommand('delete', '/api/v1/civil-referrals/{referralId}/answer', {
    quiet: true,
    success: t('gap.withdrawn'),
  });
  if (!can('withdrawAnswer')) return null;
  return (
    <>
      <button
        type="button"
        className="plain-button no-print"
        aria-label={`${t('gap.withdraw')} ${name}`}
        onClick={() => setAsking(true)}
      >
        {t('gap.withdraw')}
      </button>
      <ConfirmDialog
        title={t('gap.withdrawOf', { name })}
        open={isAsking}
        confirmText={t('gap.withdraw')}
        onCancel={() => setAsking(false)}
        onConfirm={async () => {
          await withdraw.run({ params: { path: { referralId: referral.id } } });
          setAsking(false);
        }}
      >
        {t('gap.withdrawHint')}
      </ConfirmDialog>
    </>
  );
}
