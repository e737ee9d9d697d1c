import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';
import { percent, points, useLineWords } from './score-words';
import './scoring.css';

type Ranked = Schema<'ListScoreRankingRankedOrganisation'>;

/** Who stands where among those of about the same strength, and what moved against the year before. */
export function ScoreRankingScreen() {
  const { t, i18n } = useTranslation('assessment');
  const { year = '' } = useParams();
  const query = useGet('/api/v1/scoring-rounds/{year}/ranking', { params: { path: { year: Number(year) } } });
  return (
    <Page
      title={t('scoring.place.title', { year })}
      lead={t('scoring.place.lead')}
      trail={[{ label: t('scoring.title'), to: `/scoring?year=${year}` }]}
    >
      <QueryView query={query}>
        {({ classes, state }) => (
          <>
            {(state === 'open' || state === 'frozen') && <p className="muted">{t('scoring.place.notYet')}</p>}
            {classes
              .filter(({ organisations }) => organisations.length > 0)
              .map((one) => (
                <Card key={one.code} flush title={i18n.language === 'en' ? one.englishName : one.name}>
                  <Rows organisations={one.organisations} />
                </Card>
              ))}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Rows({ organisations }: { organisations: readonly Ranked[] }) {
  const { t } = useTranslation('assessment');
  return (
    <SmallTable
      label={t('scoring.ranking')}
      head={[
        t('scoring.rank'),
        t('scoring.organisation'),
        t('scoring.members'),
        t('scoring.total'),
        t('scoring.grade'),
        t('scoring.workRank'),
        t('scoring.evaluationRank'),
        t('scoring.place.shift'),
        t('scoring.place.last'),
        t('scoring.place.moved'),
      ]}
      rows={organisations.map((one) => ({
        key: one.id,
        cells: [
          one.rank ?? '—',
          <Link key="name" to={`/score-sheets/${one.id}`}>
            {one.name}
          </Link>,
          one.members,
          one.total === null ? '—' : <b key="total">{points(one.total)}</b>,
          one.grade ?? '—',
          one.workRank ?? '—',
          one.evaluationRank ?? '—',
          <Shift key="shift" one={one} />,
          one.lastTotal === null || one.lastRank === null
            ? '—'
            : t('scoring.place.lastOf', { points: points(one.lastTotal), rank: one.lastRank }),
          <Moved key="moved" one={one} />,
        ],
      }))}
    />
  );
}

function Shift({ one }: { one: Ranked }) {
  const { t } = useTranslation('assessment');
  if (one.rate === 0) return '—';
  const words = { percent: percent(Math.abs(one.rate)), points: points(Math.abs(one.shift)) };
  return one.rate > 0 ? (
    <StatusTag tone="success">{t('scoring.place.reward', words)}</StatusTag>
  ) : (
    <StatusTag tone="danger">{t('scoring.place.penalty', words)}</StatusTag>
  );
}

function Moved({ one }: { one: Ranked }) {
  const words = useLineWords();
  if (one.moved.length === 0) return '—';
  return (
    <ul className="score-moved">
      {one.moved.map((moved) => (
        <li key={moved.code}>
          {words.name(moved)} {moved.by > 0 ? '+' : ''}
          {points(moved.by)}
        </li>
      ))}
    </ul>
  );
}
