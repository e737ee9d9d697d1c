import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { KpiTile } from '@/ui/kpi-tile';
import { Money, yuanText } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { useStandards } from '@/ui/standards';
import { LoanActs } from './loan-acts';
import { LoanTag, type LoanView, useProductText } from './words';

/** One loan: what was asked for, what each level thinks, the schedule, and all that happened since. */
export function LoanScreen() {
  const { loanId = '' } = useParams();
  const query = useGet('/api/v1/loans/{loanId}', { params: { path: { loanId } } });
  return <QueryView query={query}>{(view) => <Loan view={view} />}</QueryView>;
}

function Loan({ view }: { view: LoanView }) {
  const { t } = useTranslation('loans');
  const { can } = useSession();
  const { loan, change } = view;
  return (
    <Page
      title={`${loan.borrowerName} ${loan.number}`}
      trail={[{ label: t('title'), to: '/loans' }]}
      actions={
        <>
          <LoanTag loan={loan} />
          {can('getLoanForm') && (
            <Link className="button" to={`/loans/${loan.id}/form`}>
              {t('print')}
            </Link>
          )}
          <LoanActs view={view} />
        </>
      }
    >
      {change !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('changeWaits', {
            kind:
              t(`change.${change.kind}`) +
              (change.guarantorName === null ? '' : `（${change.guarantorName}）`),
            reason: change.reason,
            name: change.madeByName,
          })}
        />
      )}
      {loan.lentOn !== null && (
        <div className="tiles">
          <KpiTile label={t('field.outstanding')} value={yuanText(loan.outstanding)} />
          <KpiTile label={t('field.repaid')} value={yuanText(loan.repaid)} />
          {loan.writtenOff > 0 && (
            <KpiTile label={t('field.writtenOff')} value={yuanText(loan.writtenOff)} tone="danger" />
          )}
          <KpiTile
            label={t('field.nextDueOn')}
            value={loan.nextDueOn}
            {...(loan.daysLate > 0
              ? { tone: 'danger' as const, note: t('late', { days: loan.daysLate }) }
              : {})}
          />
        </div>
      )}
      <Card title={t('facts')}>
        <Facts view={view} />
      </Card>
      <Card title={t('opinions')}>
        <Opinions view={view} />
      </Card>
      <Card flush title={t('schedule')}>
        <Schedule view={view} />
      </Card>
      {view.entries.length > 0 && (
        <Card flush title={t('entries')}>
          <Entries view={view} />
        </Card>
      )}
    </Page>
  );
}

function Facts({ view }: { view: LoanView }) {
  const { t } = useTranslation('loans');
  const { name } = useStandards();
  const words = useProductText();
  const { loan, product, project } = view;
  return (
    <DefinitionList
      items={[
        { label: t('field.borrower'), value: `${loan.borrowerName}（${loan.branchName}）` },
        { label: t('field.product'), value: words.name(product) },
        { label: t('field.amount'), value: yuanText(loan.amount) },
        { label: t('field.months'), value: loan.months },
        { label: t('field.plan'), value: words.plan(product) },
        { label: t('field.fee'), value: words.fee(product) },
        { label: t('field.fund'), value: loan.fundName },
        {
          label: t('field.provenance'),
          value: view.provenance === null ? null : name('fundSource', view.provenance.source),
        },
        { label: t('field.lentOn'), value: loan.lentOn },
        { label: t('field.term'), value: loan.term },
        ...(product.feeBasisPoints === 0
          ? []
          : [
              { label: t('field.feeDue'), value: yuanText(view.feeDue) },
              { label: t('field.feePaid'), value: yuanText(view.feePaid) },
            ]),
        { label: t('field.purpose'), value: view.purpose, wide: true },
        ...(project === null
          ? []
          : [
              { label: t('field.projectName'), value: project.name },
              { label: t('field.projectCost'), value: yuanText(project.cost) },
              { label: t('field.projectOwn'), value: yuanText(project.own) },
            ]),
        {
          label: t('field.guarantors'),
          value: view.guarantors
            .map((one) =>
              one.releasedOn === null ? one.name : `${one.name}（${t('released', { day: one.releasedOn })}）`,
            )
            .join('、'),
          wide: true,
        },
        ...(view.reason === null ? [] : [{ label: t('field.reason'), value: view.reason, wide: true }]),
      ]}
    />
  );
}

function Opinions({ view }: { view: LoanView }) {
  const { t } = useTranslation('loans');
  return (
    <DefinitionList
      items={[
        ...view.product.opinions.map((by) => {
          const said = view.opinions.find((one) => one.by === by);
          return {
            label: t(`by.${by}`),
            value:
              said === undefined
                ? t('waiting')
                : `${t(said.agrees ? 'agrees' : 'disagrees')}：${said.text}（${said.byName}，${said.on}）`,
            wide: true,
          };
        }),
        {
          label: t('approval'),
          value: view.approvedOn === null ? t('waiting') : `${view.approvedByName ?? ''}，${view.approvedOn}`,
          wide: true,
        },
      ]}
    />
  );
}

function Schedule({ view }: { view: LoanView }) {
  const { t } = useTranslation('loans');
  if (view.schedule.length === 0)
    return (
      <p className="muted" style={{ padding: 16 }}>
        {t('noSchedule')}
      </p>
    );
  return (
    <SmallTable
      label={t('schedule')}
      head={[t('instalment'), t('dueOn'), t('principal'), t('feePart'), t('left')]}
      rows={view.schedule.map(({ number, dueOn, principal, fee, left }) => ({
        key: String(number),
        cells: [
          number,
          <DateText key="on" value={dueOn} />,
          ...[principal, fee, left].map((fen, at) => <Money key={at} fen={fen} bare />),
        ],
      }))}
    />
  );
}

function Entries({ view }: { view: LoanView }) {
  const { t } = useTranslation('loans');
  return (
    <SmallTable
      label={t('entries')}
      head={[t('field.day'), t('field.change'), t('principal'), t('feePart'), t('note'), t('hands')]}
      rows={view.entries.map((entry, at) => ({
        key: String(at),
        cells: [
          <DateText key="on" value={entry.day} />,
          t(`entry.${entry.kind}`),
          ...[entry.principal, entry.fee].map((fen, part) =>
            fen === 0 ? '' : <Money key={part} fen={fen} bare />,
          ),
          entry.note ?? '',
          entry.checkedByName === null ? entry.madeByName : `${entry.madeByName}／${entry.checkedByName}`,
        ],
      }))}
    />
  );
}
