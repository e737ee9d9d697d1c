import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { yuanText } from '@/ui/money';
import { ChangeForm, LendForm, OpinionForm, RepayForm } from './act-forms';
import type { LoanView } from './words';

type Act = 'say' | 'approve' | 'withdraw' | 'lend' | 'repay' | 'propose' | 'settle' | 'drop';

/** What the user may do about a loan now. */
export function LoanActs({ view }: { view: LoanView }) {
  const { t } = useTranslation('loans');
  const { can } = useSession();
  const [act, setAct] = useState<Act>();
  const done = () => setAct(undefined);
  const { loan } = view;
  const hasOpenChange = view.change !== null;
  const acts: { act: Act; text: string; may: boolean; primary?: boolean }[] = [
    { act: 'withdraw', text: t('withdraw'), may: view.mayWithdraw && can('withdrawLoan') },
    {
      act: 'propose',
      text: t('propose'),
      may: view.mayRecord && !hasOpenChange && can('proposeLoanChange'),
    },
    { act: 'say', text: t('say'), may: view.mayOpine && can('giveLoanOpinion'), primary: true },
    { act: 'approve', text: t('approve'), may: view.mayApprove && can('approveLoan'), primary: true },
    { act: 'lend', text: t('lend'), may: view.mayLend && can('lendMoney'), primary: true },
    {
      act: 'repay',
      text: t('repay'),
      may: view.mayRecord && loan.outstanding + loan.writtenOff + view.feeDue > 0 && can('recordRepayment'),
      primary: true,
    },
    { act: 'drop', text: t('drop'), may: view.maySettle && can('settleLoanChange') },
    { act: 'settle', text: t('settle'), may: view.maySettle && can('settleLoanChange'), primary: true },
  ];
  return (
    <>
      {acts
        .filter(({ may }) => may)
        .map(({ act: one, text, primary }) => (
          <Button key={one} {...(primary === true ? { type: 'primary' } : {})} onClick={() => setAct(one)}>
            {text}
          </Button>
        ))}
      {act === 'say' && <OpinionForm view={view} onClose={done} />}
      {act === 'lend' && <LendForm view={view} onClose={done} />}
      {act === 'repay' && <RepayForm view={view} onClose={done} />}
      {act === 'propose' && <ChangeForm view={view} onClose={done} />}
      <Confirmations view={view} act={act} onClose={done} />
    </>
  );
}

function Confirmations({
  view,
  act,
  onClose,
}: {
  view: LoanView;
  act: Act | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('loans');
  const { loan, version, change } = view;
  const path = { params: { path: { loanId: loan.id } } };
  const approve = useCommand('post', '/api/v1/loans/{loanId}/approval', {
    success: t('approved'),
    quiet: true,
  });
  const withdraw = useCommand('post', '/api/v1/loans/{loanId}/withdrawal', {
    success: t('withdrawn'),
    quiet: true,
  });
  const settle = useCommand('post', '/api/v1/loans/{loanId}/change/settlement', {
    success: t('settled'),
    quiet: true,
  });
  return (
    <>
      <ConfirmDialog
        title={t('approve')}
        open={act === 'approve'}
        confirmText={t('approve')}
        onCancel={onClose}
        onConfirm={async () => {
          await approve.run(path, version);
          onClose();
        }}
      >
        {t('approveText', { name: loan.borrowerName, amount: yuanText(loan.amount), months: loan.months })}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('withdrawTitle')}
        open={act === 'withdraw'}
        reasonLabel={t('field.reason')}
        onCancel={onClose}
        onConfirm={async (reason) => {
          await withdraw.run({ ...path, body: { reason } }, version);
          onClose();
        }}
      />
      {change !== null && (
        <ConfirmDialog
          title={act === 'drop' ? t('drop') : t('settle')}
          open={act === 'settle' || act === 'drop'}
          onCancel={onClose}
          onConfirm={async () => {
            await settle.run({ ...path, body: { agrees: act === 'settle' } }, version);
            onClose();
          }}
        >
          <p>
            {t('changeWaits', {
              kind: t(`change.${change.kind}`),
              reason: change.reason,
              name: change.madeByName,
            })}
          </p>
          {act === 'settle' && <p>{t(`changeHint.${change.kind}`)}</p>}
        </ConfirmDialog>
      )}
    </>
  );
}
