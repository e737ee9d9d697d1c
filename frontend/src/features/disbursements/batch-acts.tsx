import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { yuanText } from '@/ui/money';
import { BankResults } from './bank-results';
import type { Batch } from './words';

type Act = 'bank' | 'check' | 'approve' | 'sendBack' | 'withdraw';

/** What may be done with a batch by whom: drawn up, checked, approved, sent back, withdrawn. */
export function BatchActs({ view }: { view: Batch }) {
  const { t } = useTranslation('disbursements');
  const { can } = useSession();
  const [open, setOpen] = useState<Act>();
  const done = () => setOpen(undefined);
  const redraw = useCommand('post', '/api/v1/disbursements/{disbursementId}/redrawing', {
    success: t('redrawn'),
  });
  const check = useCommand('post', '/api/v1/disbursements/{disbursementId}/check', {
    success: t('checked'),
    quiet: true,
  });
  const approve = useCommand('post', '/api/v1/disbursements/{disbursementId}/approval', {
    success: t('approved'),
    quiet: true,
  });
  const withdraw = useCommand('post', '/api/v1/disbursements/{disbursementId}/withdrawal', { quiet: true });
  const { batch, mayChange, mayCheck, mayApprove, mayWithdraw, version } = view;
  const path = { params: { path: { disbursementId: batch.id } } };
  const sums = { count: batch.count, amount: yuanText(batch.total) };
  const isEvent = batch.pay === 'event';
  const mayLeave = mayWithdraw && can('withdrawDisbursement');
  return (
    <>
      {mayLeave && <Button onClick={() => setOpen('withdraw')}>{t('withdraw')}</Button>}
      {mayLeave && batch.state === 'checked' && (
        <Button onClick={() => setOpen('sendBack')}>{t('sendBack')}</Button>
      )}
      {mayChange && !isEvent && can('redrawDisbursement') && (
        <Button
          loading={redraw.isRunning}
          onClick={() => void redraw.run(path, version).catch(() => undefined)}
        >
          {t('redraw')}
        </Button>
      )}
      {batch.state === 'posted' && view.maySettle && can('takeBankResults') && (
        <Button onClick={() => setOpen('bank')}>{t('bank.title')}</Button>
      )}
      {open === 'bank' && <BankResults id={batch.id} onClose={done} />}
      {mayCheck && batch.count > 0 && can('checkDisbursement') && (
        <Button type="primary" onClick={() => setOpen('check')}>
          {t('check')}
        </Button>
      )}
      {mayApprove && can('approveDisbursement') && (
        <Button type="primary" onClick={() => setOpen('approve')}>
          {t('approve')}
        </Button>
      )}
      <ConfirmDialog
        title={t('check')}
        open={open === 'check'}
        confirmText={t('check')}
        onCancel={done}
        onConfirm={async () => {
          await check.run(path, version);
          done();
        }}
      >
        {t('checkText', sums)}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('approve')}
        open={open === 'approve'}
        confirmText={t('approve')}
        onCancel={done}
        onConfirm={async () => {
          await approve.run(path, version);
          done();
        }}
      >
        {t('approveText', sums)}
      </ConfirmDialog>
      <ConfirmDialog
        title={t(open === 'sendBack' ? 'sendBack' : 'withdraw')}
        open={open === 'sendBack' || open === 'withdraw'}
        reasonLabel={t('reason')}
        danger={open === 'withdraw'}
        onCancel={done}
        onConfirm={async (reason) => {
          await withdraw.run({ ...path, body: { reason, sendBack: open === 'sendBack' } }, version);
          done();
        }}
      />
    </>
  );
}
