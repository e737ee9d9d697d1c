import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { useBilingual } from '@/ui/use-bilingual';
import { RatiosCard } from './ratios-card';
import { StageTag } from './tags';
import type { CampaignRow } from './types';

/** Rounds of holiday visits: those under way on top, then the year by its days. */
export function CampaignsScreen() {
  const { t } = useTranslation('campaigns');
  const { can } = useSession();
  const query = useGet('/api/v1/campaigns');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('none')} />}
      >
        {({ items }) => (
          <div className="stack">
            {items
              .filter(({ stage }) => stage !== null && stage !== 'closed')
              .map((round) => (
                <Current key={round.key} round={round} />
              ))}
            <Calendar rounds={items} />
            {can('getHelpRatios') && <RatiosCard />}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Current({ round }: { round: CampaignRow }) {
  const { t } = useTranslation('campaigns');
  const said = useBilingual();
  return (
    <Card title={said(round)} extra={<StageTag stage={round.stage} />}>
      <DefinitionList
        items={[
          { label: t('listed'), value: `${round.listed} ${t('people')}` },
          { label: t('planned'), value: <Money fen={round.planned} /> },
          { label: t('received'), value: `${round.received} ${t('people')}` },
          {
            label: t('days.lockOn'),
            value: round.lockedOn === null ? round.lockOn : t('lockedOn', { day: round.lockedOn }),
          },
          { label: t('days.visitsFrom'), value: `${round.visitsFrom} – ${round.visitsUntil}` },
          { label: t('days.returnBy'), value: round.returnBy },
        ]}
      />
      <Link className="button primary" style={{ marginTop: 12 }} to={`/campaigns/${round.key}`}>
        {t('open')}
      </Link>
    </Card>
  );
}

/** All rounds by their days, the next first; each festival with its lunar day. */
function Calendar({ rounds }: { rounds: readonly CampaignRow[] }) {
  const { t } = useTranslation('campaigns');
  const said = useBilingual();
  const named = (round: CampaignRow) => `${round.last.slice(0, 4)} ${said(round)}`;
  const festival = (round: CampaignRow) =>
    [
      { date: round.first, lunar: round.firstLunar },
      { date: round.last, lunar: round.lastLunar },
    ]
      .slice(round.first === round.last ? 1 : 0)
      .map(({ date, lunar }) => (
        <span key={date} style={{ display: 'block' }}>
          <DateText value={date} /> <span className="muted">{lunar}</span>
        </span>
      ));
  return (
    <Card title={t('calendar')} flush>
      <SmallTable
        label={t('calendar')}
        head={[
          t('lines.round'),
          t('stageTitle'),
          t('festivalDays'),
          t('days.listsFrom'),
          t('days.lockOn'),
          t('days.visitsFrom'),
          t('days.returnBy'),
          t('listed'),
          t('received'),
        ]}
        rows={rounds.map((round) => ({
          key: round.key,
          cells: [
            round.stage === null ? named(round) : <Link to={`/campaigns/${round.key}`}>{named(round)}</Link>,
            <StageTag key="stage" stage={round.stage} />,
            festival(round),
            <DateText key="lists" value={round.listsFrom} />,
            <DateText key="lock" value={round.lockOn} />,
            <DateText key="visits" value={round.visitsFrom} />,
            <DateText key="return" value={round.returnBy} />,
            round.stage === null ? '—' : round.listed,
            round.stage === null ? '—' : round.received,
          ],
        }))}
      />
    </Card>
  );
}
