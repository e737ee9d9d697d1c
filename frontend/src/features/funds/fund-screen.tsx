import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DefinitionList } from '@/ui/definition-list';
import { KpiTile } from '@/ui/kpi-tile';
import { Money, yuanText } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { FundForm } from './fund-form';
import { IncomeForm } from './income-form';
import { PaymentForm } from './payment-form';
import { type FundView, keyOf, ProvenanceText, useYear, YearSelect } from './words';

/** One fund: what it holds of each source, what came and went in the year, and what may be done. */
export function FundScreen() {
  const { fundId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const year = useYear(search);
  const query = useGet('/api/v1/funds/{fundId}', { params: { path: { fundId }, query: { year } } });
  return (
    <QueryView query={query}>
      {(view) => <Fund view={view} onYear={(next) => setSearch({ year: String(next) }, { replace: true })} />}
    </QueryView>
  );
}

function Fund({ view, onYear }: { view: FundView; onYear: (year: number) => void }) {
  const { t } = useTranslation('funds');
  const { fund, year } = view;
  return (
    <Page
      title={fund.name}
      trail={[{ label: t('title'), to: '/funds' }]}
      lead={fund.organisationName}
      actions={<Acts view={view} onYear={onYear} />}
    >
      <div className="tiles">
        <KpiTile label={t('balance')} value={yuanText(fund.balance)} unit={t('yuan')} />
        <KpiTile
          label={t('receivedIn', { year })}
          value={yuanText(view.received)}
          unit={t('yuan')}
          to={`/funds/ledger?fundId=${fund.id}&from=${year}-01-01&to=${year}-12-31`}
        />
        <KpiTile
          label={t('paidIn', { year })}
          value={yuanText(view.paid)}
          unit={t('yuan')}
          to={`/funds/ledger?fundId=${fund.id}&from=${year}-01-01&to=${year}-12-31&kind=spending`}
        />
        <KpiTile
          label={t('waitingFor')}
          value={fund.waiting}
          to={`/funds/payments?fundId=${fund.id}&state=drafted`}
          {...(fund.waiting > 0 ? { tone: 'warning' as const } : {})}
        />
      </div>
      <Card flush title={t('bySource')}>
        {view.lines.length === 0 ? (
          <p className="muted" style={{ padding: 16 }}>
            {t('noMoney')}
          </p>
        ) : (
          <SmallTable
            label={t('bySource')}
            head={[t('field.source'), t('opening'), t('field.received'), t('field.paid'), t('closing')]}
            rows={view.lines.map(({ provenance, opening, received, paid, balance }) => ({
              key: keyOf(provenance),
              cells: [
                <ProvenanceText key="of" of={provenance} />,
                ...[opening, received, paid, balance].map((fen, at) => <Money key={at} fen={fen} bare />),
              ],
            }))}
          />
        )}
      </Card>
      {view.months.length > 0 && (
        <Card flush title={t('byMonth')}>
          <SmallTable
            label={t('byMonth')}
            head={[t('month'), t('field.received'), t('field.paid')]}
            rows={view.months.map(({ month, received, paid }) => ({
              key: String(month),
              cells: [
                t('monthOf', { month }),
                <Money key="in" fen={received} bare />,
                <Money key="out" fen={paid} bare />,
              ],
            }))}
          />
        </Card>
      )}
      <Card title={t('fund')}>
        <DefinitionList
          items={[
            { label: t('field.bank'), value: `${fund.bank}（${t('tail', { tail: fund.accountTail })}）` },
            { label: t('field.custodian'), value: fund.custodian },
            { label: t('field.oversight'), value: fund.oversight },
            { label: t('field.openedOn'), value: fund.openedOn },
            { label: t('field.closedThrough'), value: fund.closedThrough },
          ]}
        />
      </Card>
    </Page>
  );
}

type Act = 'income' | 'payment' | 'edit' | 'close';

function Acts({ view, onYear }: { view: FundView; onYear: (year: number) => void }) {
  const { t } = useTranslation('funds');
  const { can } = useSession();
  const [act, setAct] = useState<Act>();
  const done = () => setAct(undefined);
  const close = useCommand('post', '/api/v1/funds/{fundId}/closings', { success: t('closed'), quiet: true });
  const { fund, nextClosing, mayRecord, mayApprove, year } = view;
  return (
    <>
      <YearSelect year={year} onChange={onYear} />
      <Link className="button" to={`/funds/${fund.id}/journal?from=${year}-01-01`}>
        {t('print')}
      </Link>
      <Link className="button" to={`/funds/${fund.id}/trial-balance?year=${year}`}>
        {t('trialBalance')}
      </Link>
      <Link className="button" to={`/funds/${fund.id}/budget?year=${year}`}>
        {t('budget.open')}
      </Link>
      <Link className="button" to={`/funds/${fund.id}/reconciliation`}>
        {t('reconciliation')}
      </Link>
      {mayApprove && can('editFund') && <Button onClick={() => setAct('edit')}>{t('edit')}</Button>}
      {mayApprove && nextClosing !== null && can('closePeriod') && (
        <Button onClick={() => setAct('close')}>{t('close', { day: nextClosing })}</Button>
      )}
      {mayRecord && can('recordIncome') && <Button onClick={() => setAct('income')}>{t('record')}</Button>}
      {mayRecord && can('draftPayment') && (
        <Button type="primary" onClick={() => setAct('payment')}>
          {t('draft')}
        </Button>
      )}
      {act === 'income' && <IncomeForm view={view} onClose={done} />}
      {act === 'payment' && <PaymentForm fundId={fund.id} onClose={done} />}
      {act === 'edit' && <FundForm known={view} onClose={done} />}
      <ConfirmDialog
        title={t('closeTitle', { day: nextClosing ?? '' })}
        open={act === 'close'}
        onCancel={done}
        onConfirm={async () => {
          const [closing = 0, month = 0] = (nextClosing ?? '').split('-').map(Number);
          await close.run({ params: { path: { fundId: fund.id } }, body: { year: closing, month } });
          done();
        }}
      >
        {t('closeText')}
      </ConfirmDialog>
    </>
  );
}
