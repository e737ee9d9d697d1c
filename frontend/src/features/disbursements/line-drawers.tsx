import { Alert, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { yuanText } from '@/ui/money';
import { MoneyInput } from '@/ui/money-input';
import type { Line } from './words';

interface LineDrawerProps {
  line: Line;
  onClose: () => void;
}

const longest = 200;
const longestName = 50;

function useRules() {
  const { t } = useTranslation('disbursements');
  return {
    required: [{ required: true, message: t('required') }],
    written: [{ required: true, whitespace: true, message: t('required') }],
  };
}

/** How much somebody gets, who is paid for them, into which account, and why. */
export function EditLineDrawer({ line, onClose }: LineDrawerProps) {
  const { t } = useTranslation('disbursements');
  const { required, written } = useRules();
  const edit = useCommand('put', '/api/v1/disbursement-lines/{lineId}', {
    success: t('changed'),
    quiet: true,
  });
  return (
    <FormDrawer<{ amount: number; payee?: string; payeeRelation?: string; account?: string; reason: string }>
      title={t('changeTitle', { name: line.name })}
      open
      initialValues={{
        ...(line.amount > 0 ? { amount: line.amount } : {}),
        ...(line.payee === null ? {} : { payee: line.payee }),
        ...(line.payeeRelation === null ? {} : { payeeRelation: line.payeeRelation }),
      }}
      onClose={onClose}
      onSubmit={({ amount, payee, payeeRelation, account, reason }) =>
        edit.run(
          {
            params: { path: { lineId: line.id } },
            body: {
              amount,
              reason,
              payee: payee ?? null,
              payeeRelation: payeeRelation ?? null,
              account: account ?? null,
            },
          },
          line.version,
        )
      }
    >
      <Form.Item name="amount" label={t('amount')} rules={required}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name="payee" label={t('payeeField')} extra={t('payeeHint')}>
        <Input maxLength={longestName} />
      </Form.Item>
      <Form.Item name="payeeRelation" label={t('relation')}>
        <Input maxLength={longestName} />
      </Form.Item>
      <Form.Item name="account" label={t('accountField')} extra={t('accountHint')}>
        <Input inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={written}>
        <Input.TextArea rows={3} maxLength={longest} />
      </Form.Item>
    </FormDrawer>
  );
}

/** Somebody has looked whether there is a fixed income. */
export function AttestDrawer({ line, onClose }: LineDrawerProps) {
  const { t } = useTranslation('disbursements');
  const { written } = useRules();
  const attest = useCommand('post', '/api/v1/disbursement-lines/{lineId}/attestation', {
    success: t('attested'),
    quiet: true,
  });
  return (
    <FormDrawer<{ holds: boolean; evidence: string }>
      title={`${line.name}：${t('attest')}`}
      open
      initialValues={{ holds: true }}
      onClose={onClose}
      onSubmit={(body) => attest.run({ params: { path: { lineId: line.id } }, body }, line.version)}
    >
      <Form.Item name="holds" label={t('result')}>
        <Radio.Group
          options={[
            { value: true, label: t('attestHolds') },
            { value: false, label: t('attestFails') },
          ]}
        />
      </Form.Item>
      <Form.Item name="evidence" label={t('evidence')} extra={t('evidenceHint')} rules={written}>
        <Input.TextArea rows={3} maxLength={longest} />
      </Form.Item>
    </FormDrawer>
  );
}

/** What the bank could not pay is paid again. */
export function PayAgainDrawer({ line, onClose }: LineDrawerProps) {
  const { t } = useTranslation('disbursements');
  const { written } = useRules();
  const pay = useCommand('post', '/api/v1/disbursement-lines/{lineId}/repayment', {
    success: t('paidAgain'),
    quiet: true,
  });
  return (
    <FormDrawer<{ account?: string; reason: string }>
      title={`${line.name}：${t('payAgain')}`}
      open
      onClose={onClose}
      onSubmit={({ account, reason }) =>
        pay.run(
          { params: { path: { lineId: line.id } }, body: { reason, account: account ?? null } },
          line.version,
        )
      }
    >
      <Form.Item name="account" label={t('accountField')}>
        <Input inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label={t('note')} rules={written}>
        <Input.TextArea rows={3} maxLength={longest} />
      </Form.Item>
    </FormDrawer>
  );
}

/** Money that was paid after a death, a departure or an exit: it came back, or is waived. */
export function RecoverDrawer({ line, onClose }: LineDrawerProps) {
  const { t } = useTranslation('disbursements');
  const { required, written } = useRules();
  const decide = useCommand('post', '/api/v1/disbursement-lines/{lineId}/recovery', {
    success: t('recovered'),
    quiet: true,
  });
  return (
    <FormDrawer<{ amount: number; reason: string }>
      title={t('recoverTitle', { name: line.name })}
      open
      initialValues={{ amount: line.amount }}
      onClose={onClose}
      onSubmit={(body) => decide.run({ params: { path: { lineId: line.id } }, body }, line.version)}
    >
      {line.overpaidFor !== null && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={t('recoverText', {
            why: t(`heldFor.${line.overpaidFor}`),
            since: line.overpaidSince ?? '',
            amount: yuanText(line.amount),
          })}
        />
      )}
      <Form.Item name="amount" label={t('recoverAmount')} rules={required}>
        <MoneyInput max={line.amount / 100} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={written}>
        <Input.TextArea rows={3} maxLength={longest} />
      </Form.Item>
    </FormDrawer>
  );
}
