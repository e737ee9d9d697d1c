import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { KpiTile } from '@/ui/kpi-tile';
import { Money, yuanText } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { BankInterestForm, BankRepaymentForm, EndBankLoanForm, SubsidyForm } from './bank-act-forms';
import { BankLoanForm } from './bank-loan-form';
import { type BankInterest, BankLoanTag, type BankLoanView, bankPathOf } from './bank-words';
import { rateText } from './words';

type Act = 'edit' | 'repay' | 'interest' | 'end';

/** One loan of a bank: its contract, what was paid on it, and what funds bear of its interest. */
export function BankLoanScreen() {
  const { bankLoanId = '' } = useParams();
  const { t } = useTranslation('loans');
  const query = useGet('/api/v1/bank-loans/{bankLoanId}', { params: { path: { bankLoanId } } });
  return (
    <QueryView query={query}>
      {(view) => (
        <Page
          title={`${view.loan.personName} ${view.loan.contractNumber}`}
          lead={view.loan.bank}
          trail={[{ label: t('bank.title'), to: '/bank-loans' }]}
          actions={<Acts view={view} />}
        >
          <div className="tiles">
            <KpiTile label={t('bank.outstanding')} value={yuanText(view.loan.outstanding)} />
            <KpiTile
              label={t('bank.dueOn')}
              value={view.loan.dueOn}
              {...(view.loan.daysLate > 0
                ? { tone: 'danger' as const, note: t('bank.late', { days: view.loan.daysLate }) }
                : {})}
            />
            <KpiTile label={t('bank.interestPaid')} value={yuanText(view.loan.interestPaid)} />
            <KpiTile label={t('bank.subsidised')} value={yuanText(view.loan.subsidised)} />
          </div>
          <Facts view={view} />
          <Interests view={view} />
          <Repayments view={view} />
        </Page>
      )}
    </QueryView>
  );
}

function Acts({ view }: { view: BankLoanView }) {
  const { t } = useTranslation('loans');
  const { can } = useSession();
  const [act, setAct] = useState<Act>();
  const done = () => setAct(undefined);
  const { state } = view.loan;
  return (
    <>
      <BankLoanTag loan={view.loan} />
      {view.mayRecord && state === 'open' && can('endBankLoan') && (
        <Button onClick={() => setAct('end')}>{t('bank.end')}</Button>
      )}
      {view.mayRecord && state !== 'ended' && can('editBankLoan') && (
        <Button onClick={() => setAct('edit')}>{t('bank.edit')}</Button>
      )}
      {view.mayRecord && state === 'open' && can('recordBankRepayment') && (
        <Button onClick={() => setAct('repay')}>{t('bank.repay')}</Button>
      )}
      {view.mayRecord && state !== 'ended' && can('recordBankInterest') && (
        <Button type="primary" onClick={() => setAct('interest')}>
          {t('bank.interest')}
        </Button>
      )}
      {act === 'end' && <EndBankLoanForm view={view} onClose={done} />}
      {act === 'edit' && <BankLoanForm view={view} onClose={done} />}
      {act === 'repay' && <BankRepaymentForm view={view} onClose={done} />}
      {act === 'interest' && <BankInterestForm view={view} onClose={done} />}
    </>
  );
}

function Facts({ view }: { view: BankLoanView }) {
  const { t } = useTranslation('loans');
  const { can } = useSession();
  const { loan } = view;
  const borrower = `${loan.personName}（${loan.branchName}）`;
  return (
    <Card title={t('bank.facts')}>
      <DefinitionList
        items={[
          {
            label: t('bank.person'),
            value: can('getPerson') ? <Link to={`/people/${loan.personId}`}>{borrower}</Link> : borrower,
          },
          { label: t('bank.name'), value: loan.bank },
          { label: t('bank.contract'), value: loan.contractNumber },
          { label: t('bank.amount'), value: yuanText(loan.amount) },
          { label: t('bank.rate'), value: rateText(loan.rateBasisPoints) },
          { label: t('bank.lentOn'), value: loan.lentOn },
          { label: t('bank.dueOn'), value: loan.dueOn },
          { label: t('bank.security'), value: t(`bank.securities.${loan.security}`) },
          ...(view.guarantors.length === 0
            ? []
            : [{ label: t('bank.guarantors'), value: view.guarantors.join('、') }]),
          ...(view.project === null ? [] : [{ label: t('bank.project'), value: view.project }]),
          { label: t('bank.recordedBy'), value: `${view.recordedByName}，${view.recordedOn}` },
          { label: t('bank.purpose'), value: view.purpose, wide: true },
          ...(view.endReason === null
            ? []
            : [
                {
                  label: t('bank.states.ended'),
                  value: t('bank.endedFor', { day: view.endedOn ?? '', reason: view.endReason }),
                  wide: true,
                },
              ]),
        ]}
      />
    </Card>
  );
}

function Interests({ view }: { view: BankLoanView }) {
  const { t } = useTranslation('loans');
  const { can } = useSession();
  const [proposing, setProposing] = useState<BankInterest>();
  return (
    <Card flush title={t('bank.interests')}>
      {view.interests.length === 0 ? (
        <EmptyState title={t('bank.noInterests')} />
      ) : (
        <SmallTable
          label={t('bank.interests')}
          head={[
            t('bank.period'),
            t('bank.slip'),
            t('bank.paidOn'),
            t('bank.interestAmount'),
            t('bank.subsidy'),
            t('bank.by'),
            '',
          ]}
          rows={view.interests.map((one) => ({
            key: String(one.number),
            cells: [
              `${one.from}～${one.until}`,
              one.slip,
              <DateText key="paid" value={one.paidOn} />,
              <Money key="amount" fen={one.amount} bare />,
              <Borne key="borne" interest={one} />,
              one.byName,
              <span key="acts">
                {one.worth !== null && view.funds.length > 0 && can('proposeInterestSubsidy') && (
                  <Button size="small" type="link" onClick={() => setProposing(one)}>
                    {t('bank.propose')}
                  </Button>
                )}
                {one.struckWhy === null && one.subsidy === null && (
                  <Strike view={view} kind="interest" number={one.number} />
                )}
              </span>,
            ],
          }))}
        />
      )}
      {proposing !== undefined && (
        <SubsidyForm view={view} interest={proposing} onClose={() => setProposing(undefined)} />
      )}
    </Card>
  );
}

function Borne({ interest: { struckWhy, subsidy, worth } }: { interest: BankInterest }) {
  const { t } = useTranslation('loans');
  if (struckWhy !== null) return <span className="muted">{t('bank.struck', { why: struckWhy })}</span>;
  if (subsidy !== null)
    return (
      <>
        <Money fen={subsidy.amount} bare />{' '}
        <StatusTag tone={subsidy.state === 'posted' ? 'success' : 'warning'}>
          {t(`bank.subsidyStates.${subsidy.state}`)}
        </StatusTag>
        <div className="muted">{subsidy.fundName}</div>
      </>
    );
  return worth === null ? '—' : t('bank.worth', { amount: yuanText(worth) });
}

function Repayments({ view }: { view: BankLoanView }) {
  const { t } = useTranslation('loans');
  return (
    <Card flush title={t('bank.repayments')}>
      {view.repayments.length === 0 ? (
        <EmptyState title={t('bank.noRepayments')} />
      ) : (
        <SmallTable
          label={t('bank.repayments')}
          head={[t('bank.on'), t('bank.amount'), t('bank.by'), '']}
          rows={view.repayments.map(({ number, on, amount, byName, struckWhy }) => ({
            key: String(number),
            cells: [
              <DateText key="on" value={on} />,
              <Money key="amount" fen={amount} bare />,
              byName,
              struckWhy === null ? (
                <Strike key="strike" view={view} kind="repayment" number={number} />
              ) : (
                <span key="struck" className="muted">
                  {t('bank.struck', { why: struckWhy })}
                </span>
              ),
            ],
          }))}
        />
      )}
    </Card>
  );
}

interface StrikeProps {
  view: BankLoanView;
  kind: Schema<'BankLoanEntryKind'>;
  number: number;
}

function Strike({ view, kind, number }: StrikeProps) {
  const { t } = useTranslation('loans');
  const { can } = useSession();
  const [isAsking, setAsking] = useState(false);
  const strike = useCommand('post', '/api/v1/bank-loans/{bankLoanId}/strikes', {
    success: t('bank.strikeDone'),
    quiet: true,
  });
  if (!view.mayRecord || view.loan.state === 'ended' || !can('strikeBankLoanEntry')) return null;
  return (
    <>
      <Button size="small" type="link" danger onClick={() => setAsking(true)}>
        {t('bank.strike')}
      </Button>
      <ConfirmDialog
        title={t('bank.strikeTitle')}
        open={isAsking}
        reasonLabel={t('bank.reason')}
        onCancel={() => setAsking(false)}
        onConfirm={async (reason) => {
          await strike.run({ ...bankPathOf(view), body: { kind, number, reason } }, view.version);
          setAsking(false);
        }}
      />
    </>
  );
}
