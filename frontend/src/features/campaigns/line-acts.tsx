import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { CorrectDrawer } from './correct-drawer';
import { ReceiptDrawer } from './receipt-drawer';
import type { LineRow } from './types';

type Act = 'receipt' | 'return' | 'strike' | 'correct';

/** What may be done with a line at the round's stage. */
export function LineActs({ row, stage }: { row: LineRow; stage: Schema<'CampaignStage'> | null }) {
  const { t } = useTranslation('campaigns');
  const { can } = useSession();
  const [open, setOpen] = useState<Act>();
  const giveBack = useCommand('post', '/api/v1/campaign-lines/{lineId}/return', {
    quiet: true,
    success: t('givenBack'),
  });
  const strike = useCommand('post', '/api/v1/campaign-lines/{lineId}/strike', {
    quiet: true,
    success: t('struck'),
  });
  const { line, name } = row;
  const path = { lineId: line.id };
  const close = () => setOpen(undefined);
  const isGiving = line.state === 'listed' && stage !== null && stage !== 'listing' && stage !== 'closed';
  const acts: [Act, string, boolean][] = [
    ['receipt', t('receipt.act'), isGiving && can('recordReceipt')],
    ['return', t('giveBack'), isGiving && can('returnGift')],
    ['strike', t('strike'), line.state === 'listed' && stage === 'listing' && can('strikeCampaignLine')],
    [
      'correct',
      t('correct.act'),
      (line.state === 'given' || line.state === 'returned') && can('correctReceipt'),
    ],
  ];
  return (
    <>
      {acts
        .filter(([, , may]) => may)
        .map(([act, label]) => (
          <Button
            key={act}
            size={act === 'receipt' ? 'middle' : 'small'}
            type={act === 'receipt' ? 'primary' : 'link'}
            onClick={() => setOpen(act)}
          >
            {label}
          </Button>
        ))}
      {open === 'receipt' && <ReceiptDrawer row={row} onClose={close} />}
      {open === 'correct' && <CorrectDrawer row={row} onClose={close} />}
      <ConfirmDialog
        title={t('giveBack')}
        open={open === 'return'}
        reasonLabel={t('giveBackReason')}
        onCancel={close}
        onConfirm={async (reason) => {
          await giveBack.run({ params: { path }, body: { reason } }, line.version);
          close();
        }}
      >
        {name}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('strike')}
        open={open === 'strike'}
        danger
        reasonLabel={t('strikeReason')}
        onCancel={close}
        onConfirm={async (reason) => {
          await strike.run({ params: { path }, body: { reason } }, line.version);
          close();
        }}
      >
        {name}
      </ConfirmDialog>
    </>
  );
}
