import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { AttestDrawer, EditLineDrawer, PayAgainDrawer, RecoverDrawer } from './line-drawers';
import { OtherAidButton } from './other-aid';
import type { Batch, Line } from './words';

type Act = 'change' | 'attest' | 'remove' | 'fail' | 'payAgain' | 'giveBack' | 'recover';

/** What may be done with a line at its state. */
export function LineActs({ line, batch }: { line: Line; batch: Batch }) {
  const { t } = useTranslation('disbursements');
  const { can } = useSession();
  const [open, setOpen] = useState<Act>();
  const done = () => setOpen(undefined);
  const quiet = { quiet: true } as const;
  const remove = useCommand('post', '/api/v1/disbursement-lines/{lineId}/removal', {
    ...quiet,
    success: t('removed'),
  });
  const fail = useCommand('post', '/api/v1/disbursement-lines/{lineId}/failure', {
    ...quiet,
    success: t('failDone'),
  });
  const giveBack = useCommand('post', '/api/v1/disbursement-lines/{lineId}/return', {
    ...quiet,
    success: t('gaveBack'),
  });
  const { state, held, overpaidSince, decision } = line;
  const { mayChange, maySettle } = batch;
  const isOpen = mayChange && (state === 'due' || state === 'held');
  const isSettled = held === 'paidAlready' || held === 'objection';
  const isOver = state === 'paid' && overpaidSince !== null && decision === null;
  const acts: [Act, string, boolean][] = [
    ['attest', t('attest'), isOpen && held === 'notAttested' && can('attestEntitlement')],
    [
      'change',
      t(state === 'held' ? 'release' : 'change'),
      isOpen && !isSettled && held !== 'notAttested' && can('editDisbursementLine'),
    ],
    ['remove', t('remove'), isOpen && can('removeDisbursementLine')],
    ['recover', t('recover'), maySettle && isOver && can('decideOverpayment')],
    ['fail', t('fail'), maySettle && state === 'paid' && !isOver && can('recordFailedPayment')],
    ['payAgain', t('payAgain'), maySettle && state === 'failed' && can('payLineAgain')],
    ['giveBack', t('giveBack'), maySettle && state === 'failed' && can('returnLineToFund')],
  ];
  const act = open === 'remove' ? remove : open === 'fail' ? fail : giveBack;
  return (
    <>
      {acts
        .filter(([, , may]) => may)
        .map(([key, label]) => (
          <Button key={key} size="small" type="link" onClick={() => setOpen(key)}>
            {label}
          </Button>
        ))}
      {can('getOtherAid') && <OtherAidButton line={line} />}
      {open === 'change' && <EditLineDrawer line={line} onClose={done} />}
      {open === 'attest' && <AttestDrawer line={line} onClose={done} />}
      {open === 'payAgain' && <PayAgainDrawer line={line} onClose={done} />}
      {open === 'recover' && <RecoverDrawer line={line} onClose={done} />}
      <ConfirmDialog
        title={`${line.name}：${t(open === 'remove' || open === 'fail' ? open : 'giveBack')}`}
        open={open === 'remove' || open === 'fail' || open === 'giveBack'}
        reasonLabel={t('reason')}
        onCancel={done}
        onConfirm={async (reason) => {
          await act.run({ params: { path: { lineId: line.id } }, body: { reason } }, line.version);
          done();
        }}
      />
    </>
  );
}
