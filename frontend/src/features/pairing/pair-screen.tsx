import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { CommitmentsCard } from './commitments-card';
import { EndDrawer } from './end-drawer';
import { HandOverDrawer } from './hand-over-drawer';
import { IssuesCard } from './issues-card';
import { PlanCard } from './plan-card';
import { BondTag, DueTag } from './tags';
import type { PairView } from './types';
import { VisitsCard } from './visits-card';
import './pairing.css';

/** One pair with its plan, promises, visits and needs; what may be done next stands on top. */
export function PairScreen() {
  const { pairId = '' } = useParams();
  const query = useGet('/api/v1/pairs/{pairId}', { params: { path: { pairId } } });
  return <QueryView query={query}>{(view) => <Pair view={view} />}</QueryView>;
}

function Pair({ view }: { view: PairView }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const { pair } = view;
  const bond = { pairId: pair.id };
  return (
    <Page
      title={t('pair.title', { helper: pair.helper.name, beneficiary: pair.beneficiary.name })}
      aside={
        <>
          <BondTag state={pair.state} />
          <DueTag pair={pair} />
        </>
      }
      trail={[{ label: t('pairs.title'), to: '/pairs' }]}
      actions={<Acts view={view} />}
    >
      <div className="two-columns">
        <div className="stack">
          <Facts view={view} />
          <PlanCard view={view} />
          <CommitmentsCard
            bond={bond}
            commitments={view.commitments}
            mayManage={view.mayManage && pair.state === 'active'}
          />
        </div>
        <div className="stack">
          <VisitsCard
            bond={bond}
            name={pair.beneficiary.name}
            visits={view.visits}
            mayLog={pair.state === 'active' && can('logVisit')}
          />
          <IssuesCard issues={view.issues} />
        </div>
      </div>
    </Page>
  );
}

function Facts({ view }: { view: PairView }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const { pair } = view;
  const { beneficiary, helper } = pair;
  return (
    <Card
      title={t('pair.facts')}
      extra={
        can('listReviews') && <Link to={`/half-year-reviews?pairId=${pair.id}`}>{t('pair.reviews')}</Link>
      }
    >
      <DefinitionList
        items={[
          { label: t('field.helper'), value: `${helper.name}（${helper.organisationName}）` },
          {
            label: t('field.beneficiary'),
            value: can('getPerson') ? (
              <Link
                to={`/people/${beneficiary.id}`}
              >{`${beneficiary.name}（${beneficiary.organisationName}）`}</Link>
            ) : (
              `${beneficiary.name}（${beneficiary.organisationName}）`
            ),
          },
          { label: t('field.tier'), value: beneficiary.tier === null ? null : t(`tier.${beneficiary.tier}`) },
          { label: t('field.beneficiaryKind'), value: t(`beneficiaryKind.${pair.beneficiaryKind}`) },
          { label: t('field.kind'), value: t(`kind.${pair.kind}`) },
          { label: t('field.from'), value: <DateText value={pair.from} /> },
          { label: t('field.agreedUntil'), value: <DateText value={view.agreedUntil} /> },
          { label: t('field.lastVisit'), value: <DateText value={pair.lastVisitOn} /> },
          { label: t('field.nextVisit'), value: <DateText value={pair.nextVisitDue} /> },
          ...(pair.until === null
            ? []
            : [{ label: t('field.until'), value: <DateText value={pair.until} /> }]),
          ...(pair.endReason === null
            ? []
            : [{ label: t('field.endReason'), value: t(`reason.${pair.endReason}`) }]),
          ...(view.endNote === null ? [] : [{ label: t('field.note'), value: view.endNote, wide: true }]),
        ]}
      />
      <div className="row">
        {view.predecessor !== null && <Link to={`/pairs/${view.predecessor}`}>{t('pair.predecessor')}</Link>}
        {view.successor !== null && <Link to={`/pairs/${view.successor}`}>{t('pair.successor')}</Link>}
      </div>
    </Card>
  );
}

function Acts({ view }: { view: PairView }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const [open, setOpen] = useState<'end' | 'handOver' | 'decline'>();
  const { id } = view.pair;
  const path = { pairId: id };
  const issue = useCommand('post', '/api/v1/pairs/issue', { success: t('pair.done') });
  const decline = useCommand('post', '/api/v1/pairs/{pairId}/decline', {
    quiet: true,
    success: t('pair.done'),
  });
  const may = (act: string, operation: Parameters<typeof can>[0]) =>
    view.acts.includes(act) && can(operation);
  const close = () => setOpen(undefined);
  return (
    <>
      <Link className="button" to={`/pairs/${id}/print`}>
        {t('print.open')}
      </Link>
      {may('decline', 'declinePair') && (
        <Button onClick={() => setOpen('decline')}>{t('pair.decline')}</Button>
      )}
      {may('issue', 'issuePairs') && (
        <Button
          type="primary"
          loading={issue.isRunning}
          onClick={() => void issue.run({ body: { pairIds: [id] } }).catch(() => undefined)}
        >
          {t('pair.issue')}
        </Button>
      )}
      {may('handOver', 'handOverPair') && view.mayManage && (
        <Button onClick={() => setOpen('handOver')}>{t('pair.handOver')}</Button>
      )}
      {may('end', 'endPair') && (
        <Button danger onClick={() => setOpen('end')}>
          {t('pair.end')}
        </Button>
      )}
      <ConfirmDialog
        title={t('pair.decline')}
        open={open === 'decline'}
        reasonLabel={t('pair.declineReason')}
        onCancel={close}
        onConfirm={async (note) => {
          await decline.run({ params: { path }, body: { note } }, view.version);
          close();
        }}
      >
        {t('pair.declineText')}
      </ConfirmDialog>
      {open === 'end' && <EndDrawer view={view} onClose={close} />}
      {open === 'handOver' && <HandOverDrawer view={view} onClose={close} />}
    </>
  );
}
