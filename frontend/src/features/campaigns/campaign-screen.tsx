import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { KpiTile } from '@/ui/kpi-tile';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { StepsTimeline, type StepState } from '@/ui/steps-timeline';
import { useBilingual } from '@/ui/use-bilingual';
import { AddLineDrawer } from './add-line-drawer';
import { BudgetCard } from './budget-card';
import { PartsCard } from './parts-card';
import { StandardsCard } from './standards-card';
import { StageTag } from './tags';
import type { Standing } from './types';

/** One round: where it stands, whose part is confirmed, what it costs. */
export function CampaignScreen() {
  const { key = '' } = useParams();
  const query = useGet('/api/v1/campaigns/{key}', { params: { path: { key } } }, { keepPrevious: true });
  return <QueryView query={query}>{(round) => <Round round={round} />}</QueryView>;
}

const sum = (round: Standing, of: (part: Standing['parts'][number]) => number) =>
  round.parts.reduce((total, part) => total + of(part), 0);

function Round({ round }: { round: Standing }) {
  const { t } = useTranslation('campaigns');
  const { can } = useSession();
  const said = useBilingual();
  const [isAdding, setAdding] = useState(false);
  const list = `/campaign-lines?campaign=${round.key}`;
  return (
    <Page
      title={said(round)}
      aside={<StageTag stage={round.stage} />}
      lead={round.organisationName}
      trail={[{ label: t('title'), to: '/campaigns' }]}
      actions={
        <>
          {can('getCampaignForm') && (
            <Link className="button" to={`/campaigns/${round.key}/forms/receipts`}>
              {t('summary.receipts')}
            </Link>
          )}
          {can('getCampaignSummary') && (
            <Link className="button" to={`/campaigns/${round.key}/summary`}>
              {t('summary.link')}
            </Link>
          )}
          {can('addCampaignLine') && round.stage !== 'closed' && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('add.title')}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <div className="tiles">
          <KpiTile
            label={t('listed')}
            value={sum(round, (part) => part.lines)}
            unit={t('people')}
            note={<Money fen={sum(round, (part) => part.planned)} />}
            to={list}
          />
          <KpiTile
            label={t('received')}
            value={sum(round, (part) => part.given)}
            unit={t('people')}
            note={<Money fen={sum(round, (part) => part.givenWorth)} />}
            to={`${list}&state=given`}
          />
          <KpiTile
            label={t('notYet')}
            value={sum(round, (part) => part.open)}
            unit={t('people')}
            to={`${list}&state=listed`}
          />
          <KpiTile
            label={t('returned')}
            value={sum(round, (part) => part.returned)}
            unit={t('people')}
            to={`${list}&state=returned`}
          />
        </div>
        <PartsCard round={round} />
        <BudgetCard round={round} />
        <div className="two-columns">
          <Days round={round} />
          <StandardsCard round={round} />
        </div>
      </div>
      {isAdding && <AddLineDrawer campaign={round.key} onClose={() => setAdding(false)} />}
    </Page>
  );
}

const order = ['listing', 'locked', 'visiting', 'returning', 'closed'] as const;

/** The round's stages by their days; the county may settle the lists before theirs. */
function Days({ round }: { round: Standing }) {
  const { t } = useTranslation('campaigns');
  const { can } = useSession();
  const [isLocking, setLocking] = useState(false);
  const lock = useCommand('post', '/api/v1/campaigns/{key}/lock', { quiet: true, success: t('lockDone') });
  const at = order.indexOf(round.stage);
  const state = (step: number): StepState => (step < at ? 'done' : step === at ? 'current' : 'waiting');
  const mayLock = round.stage === 'listing' && can('lockCampaign');
  return (
    <Card title={t('schedule')}>
      <StepsTimeline
        steps={[
          { key: 'listing', title: t('stage.listing'), state: state(0), date: round.listsFrom },
          {
            key: 'locked',
            title: t('days.lockOn'),
            state: state(1),
            date: round.lockedOn,
            deadline: round.lockedOn === null ? round.lockOn : null,
            actions: mayLock && (
              <Button size="small" onClick={() => setLocking(true)}>
                {t('lock')}
              </Button>
            ),
          },
          {
            key: 'visiting',
            title: t('stage.visiting'),
            state: state(2),
            date: round.visitsFrom,
            deadline: round.visitsUntil,
          },
          { key: 'returning', title: t('stage.returning'), state: state(3), deadline: round.returnBy },
          { key: 'closed', title: t('stage.closed'), state: state(4), date: round.closedOn },
        ]}
      />
      <ConfirmDialog
        title={t('lock')}
        open={isLocking}
        onCancel={() => setLocking(false)}
        onConfirm={async () => {
          await lock.run({ params: { path: { key: round.key } } });
          setLocking(false);
        }}
      >
        {t('lockText')}
      </ConfirmDialog>
    </Card>
  );
}
