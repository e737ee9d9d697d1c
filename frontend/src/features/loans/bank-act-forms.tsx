import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { yuanText } from '@/ui/money';
import { MoneyInput } from '@/ui/money-input';
import { useStandards } from '@/ui/standards';
import { type BankInterest, type BankLoanView, bankPathOf, dayAfter } from './bank-words';

interface ActProps {
  view: BankLoanView;
  onClose: () => void;
}

const longestName = 50;
const longest = 200;

function useRules() {
  const { t } = useTranslation('loans');
  return {
    required: [{ required: true, message: t('required') }],
    written: [{ required: true, whitespace: true, message: t('required') }],
  };
}

/** Principal that was paid back to the bank. */
export function BankRepaymentForm({ view, onClose }: ActProps) {
  const { t } = useTranslation('loans');
  const { session } = useSession();
  const { required } = useRules();
  const repay = useCommand('post', '/api/v1/bank-loans/{bankLoanId}/repayments', {
    success: t('bank.repaid'),
    quiet: true,
  });
  return (
    <FormDrawer<{ on: string; amount: number }>
      title={t('bank.repay')}
      open
      initialValues={{ on: session.businessDate }}
      onSubmit={(body) => repay.run({ ...bankPathOf(view), body }, view.version)}
      onClose={onClose}
    >
      <Form.Item name="amount" label={t('bank.amount')} rules={required}>
        <MoneyInput max={view.loan.outstanding / 100} />
      </Form.Item>
      <Form.Item name="on" label={t('bank.on')} rules={required}>
        <DateInput min={view.loan.lentOn} max={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}

interface Slip {
  slip: string;
  from: string;
  until: string;
  paidOn: string;
  amount: number;
}

/** Interest by the bank's slip; the period opens on the day after the last one. */
export function BankInterestForm({ view, onClose }: ActProps) {
  const { t } = useTranslation('loans');
  const { session } = useSession();
  const { required, written } = useRules();
  const record = useCommand('post', '/api/v1/bank-loans/{bankLoanId}/interests', {
    success: t('bank.interestDone'),
    quiet: true,
  });
  const last = view.interests.find(({ struckWhy }) => struckWhy === null)?.until;
  return (
    <FormDrawer<Slip>
      title={t('bank.interest')}
      open
      initialValues={{
        from: last === undefined ? view.loan.lentOn : dayAfter(last, 1),
        paidOn: session.businessDate,
      }}
      onSubmit={(body) => record.run({ ...bankPathOf(view), body }, view.version)}
      onClose={onClose}
    >
      <Form.Item name="slip" label={t('bank.slip')} extra={t('bank.slipHint')} rules={written}>
        <Input maxLength={longestName} />
      </Form.Item>
      <Form.Item name="from" label={t('bank.from')} rules={required}>
        <DateInput min={view.loan.lentOn} />
      </Form.Item>
      <Form.Item name="until" label={t('bank.until')} rules={required}>
        <DateInput min={view.loan.lentOn} />
      </Form.Item>
      <Form.Item name="paidOn" label={t('bank.paidOn')} rules={required}>
        <DateInput min={view.loan.lentOn} max={session.businessDate} />
      </Form.Item>
      <Form.Item name="amount" label={t('bank.interestAmount')} rules={required}>
        <MoneyInput />
      </Form.Item>
    </FormDrawer>
  );
}

/** Over without being paid back. */
export function EndBankLoanForm({ view, onClose }: ActProps) {
  const { t } = useTranslation('loans');
  const { session } = useSession();
  const { required, written } = useRules();
  const end = useCommand('post', '/api/v1/bank-loans/{bankLoanId}/ending', {
    success: t('bank.ended'),
    quiet: true,
  });
  return (
    <FormDrawer<{ on: string; reason: string }>
      title={t('bank.end')}
      open
      initialValues={{ on: session.businessDate }}
      onSubmit={(body) => end.run({ ...bankPathOf(view), body }, view.version)}
      onClose={onClose}
    >
      <p className="muted">{t('bank.endHint')}</p>
      <Form.Item name="on" label={t('bank.on')} rules={required}>
        <DateInput min={view.loan.lentOn} max={session.businessDate} />
      </Form.Item>
      <Form.Item name="reason" label={t('bank.reason')} rules={written}>
        <Input.TextArea rows={2} maxLength={longest} />
      </Form.Item>
    </FormDrawer>
  );
}

interface Proposal {
  fundId: string;
  provenance: string;
  day: string;
  authority?: string;
}

/** Drafts the payment by which a fund bears a part of an interest, as the pack works it out. */
export function SubsidyForm({ view, interest, onClose }: ActProps & { interest: BankInterest }) {
  const { t } = useTranslation('loans');
  const { session } = useSession();
  const { required } = useRules();
  const propose = useCommand('post', '/api/v1/bank-loans/{bankLoanId}/interests/{number}/subsidy', {
    success: t('bank.proposed'),
    quiet: true,
  });
  const path = { params: { path: { bankLoanId: view.loan.id, number: interest.number } } };
  const [first] = view.funds;
  return (
    <FormDrawer<Proposal>
      title={t('bank.propose')}
      open
      initialValues={{ day: session.businessDate, ...(first === undefined ? {} : { fundId: first.id }) }}
      onSubmit={({ provenance, authority, ...body }) =>
        propose.run(
          {
            ...path,
            body: {
              ...body,
              provenance: JSON.parse(provenance) as Schema<'Provenance'>,
              authority: authority ?? null,
            },
          },
          view.version,
        )
      }
      onClose={onClose}
    >
      <p className="muted">{t('bank.proposeHint', { amount: yuanText(interest.worth ?? 0) })}</p>
      <Form.Item name="fundId" label={t('bank.fund')} rules={required}>
        <Select options={view.funds.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item<Proposal> noStyle dependencies={['fundId']}>
        {({ getFieldValue }) => {
          const fundId = getFieldValue('fundId') as string | undefined;
          return fundId !== undefined && <MoneyOf key={fundId} fundId={fundId} />;
        }}
      </Form.Item>
      <Form.Item name="day" label={t('bank.on')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item name="authority" label={t('bank.authority')}>
        <Input maxLength={longest} />
      </Form.Item>
    </FormDrawer>
  );
}

/** What the fund holds that may serve it. */
function MoneyOf({ fundId }: { fundId: string }) {
  const { t } = useTranslation('loans');
  const { name } = useStandards();
  const { required } = useRules();
  const { data } = useGet('/api/v1/funds/{fundId}', { params: { path: { fundId } } });
  return (
    <Form.Item name="provenance" label={t('bank.money')} rules={required} preserve={false}>
      <Select
        options={(data?.lines ?? [])
          .filter(
            ({ balance, provenance: { ofDues, earmarkedFor } }) =>
              balance > 0 && ofDues !== true && (earmarkedFor == null || earmarkedFor === 'interest'),
          )
          .map(({ provenance, balance }) => ({
            value: JSON.stringify(provenance),
            label: `${name('fundSource', provenance.source)}（${yuanText(balance)} ${t('yuan')}）`,
          }))}
      />
    </Form.Item>
  );
}
