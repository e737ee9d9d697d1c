import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { DownloadButton } from '@/ui/download-button';
import { KpiTile } from '@/ui/kpi-tile';
import { Money, yuanText } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { useStandards } from '@/ui/standards';
import { useBilingual } from '@/ui/use-bilingual';
import { AddPeopleDrawer } from './add-people-drawer';
import { BatchActs } from './batch-acts';
import { InFullDrawer } from './in-full-drawer';
import { LinesTable } from './lines-table';
import { type Batch, BatchTag } from './words';

/** One batch: its sums, its lines with their grounds, and what may be done with it. */
export function DisbursementScreen() {
  const { disbursementId = '' } = useParams();
  const query = useGet('/api/v1/disbursements/{disbursementId}', { params: { path: { disbursementId } } });
  return <QueryView query={query}>{(view) => <OneBatch view={view} />}</QueryView>;
}

function OneBatch({ view }: { view: Batch }) {
  const { t } = useTranslation('disbursements');
  const { batch } = view;
  return (
    <Page
      title={batch.title}
      trail={[{ label: t('title'), to: '/disbursements' }]}
      lead={batch.fundName}
      actions={<Acts view={view} />}
    >
      <div className="tiles">
        <KpiTile label={t('total')} value={yuanText(batch.total)} unit={t('yuan')} />
        <KpiTile label={t('count')} value={batch.count} />
        <KpiTile
          label={t('held')}
          value={batch.held}
          {...(batch.held > 0 ? { tone: 'warning' as const } : {})}
        />
        {batch.failed > 0 && <KpiTile label={t('failed')} value={batch.failed} tone="warning" />}
        {batch.overpaid > 0 && <KpiTile label={t('overpaid')} value={batch.overpaid} tone="warning" />}
      </div>
      <Facts view={view} />
      {view.sums.length > 0 && <Sums view={view} />}
      <LinesTable batch={view} />
    </Page>
  );
}

function Facts({ view: { batch, sources } }: { view: Batch }) {
  const { t } = useTranslation('disbursements');
  const { name } = useStandards();
  const by = (who: string | null, day: string | null) => (who === null ? null : `${who} · ${day ?? ''}`);
  return (
    <Card title={t('batch')}>
      <DefinitionList
        items={[
          { label: t('state'), value: <BatchTag state={batch.state} /> },
          { label: t('pay'), value: `${t(`pays.${batch.pay}`)} · ${batch.period}` },
          { label: t('facts'), value: t('factsOn', { day: batch.factsOn }) },
          { label: t('sources'), value: sources.map(({ source }) => name('fundSource', source)).join('、') },
          { label: t('madeBy'), value: by(batch.madeByName, batch.madeOn) },
          { label: t('checkedBy'), value: by(batch.checkedByName, batch.checkedOn) },
          { label: t('approvedBy'), value: by(batch.approvedByName, batch.postedOn) },
          ...(batch.reason === null ? [] : [{ label: t('reason'), value: batch.reason }]),
        ]}
      />
    </Card>
  );
}

function Sums({ view: { sums } }: { view: Batch }) {
  const { t } = useTranslation('disbursements');
  const { name } = useStandards();
  const said = useBilingual();
  const isShared = sums.some(({ byCounty, byTownship }) => byCounty + byTownship > 0);
  return (
    <Card flush title={t('sums')}>
      <SmallTable
        label={t('sums')}
        head={[
          t('rule'),
          t('purpose'),
          t('count'),
          t('amount'),
          ...(isShared ? [t('byCounty'), t('byTownship')] : []),
        ]}
        rows={sums.map((sum) => ({
          key: sum.rule,
          cells: [
            said(sum),
            name('fundPurpose', sum.purpose),
            sum.count,
            <Money key="all" fen={sum.amount} bare />,
            ...(isShared
              ? [
                  <Money key="county" fen={sum.byCounty} bare />,
                  <Money key="township" fen={sum.byTownship} bare />,
                ]
              : []),
          ],
        }))}
      />
    </Card>
  );
}

function Acts({ view }: { view: Batch }) {
  const { t } = useTranslation('disbursements');
  const { can } = useSession();
  const [open, setOpen] = useState<'add' | 'inFull'>();
  const { batch, mayChange, maySettle } = view;
  return (
    <>
      {batch.state === 'posted' && can('getDisbursementForm') && (
        <Link className="button" to={`/disbursements/${batch.id}/form`}>
          {t('receipts')}
        </Link>
      )}
      {can('exportDisbursement') && (
        <DownloadButton address={`/api/v1/disbursements/${batch.id}/exports`} body={{}} done={t('taken')}>
          {t('payments')}
        </DownloadButton>
      )}
      {maySettle && can('exportPaymentFileInFull') && (
        <Button onClick={() => setOpen('inFull')}>{t('inFull')}</Button>
      )}
      {mayChange && batch.pay === 'event' && (
        <Button type={batch.count === 0 ? 'primary' : 'default'} onClick={() => setOpen('add')}>
          {t('add')}
        </Button>
      )}
      <BatchActs view={view} />
      {open === 'add' && <AddPeopleDrawer view={view} onClose={() => setOpen(undefined)} />}
      {open === 'inFull' && <InFullDrawer id={batch.id} onClose={() => setOpen(undefined)} />}
    </>
  );
}
