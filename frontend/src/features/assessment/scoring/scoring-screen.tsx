import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { ExportButton } from '@/ui/table/export-button';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { OpenRound, RoundActs } from './round-acts';
import { points, type Round, RoundTag, useLineWords } from './score-words';
import './scoring.css';

type Row = Schema<'ScoreSheetRow'>;

/** A year's assessment: how far it has come, every organisation within reach, and the rule by which they are scored. */
export function ScoringScreen() {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const [params] = useSearchParams();
  const rounds = useGet('/api/v1/scoring-rounds');
  return (
    <QueryView query={rounds}>
      {({ items }) => {
        const year = items.find((round) => String(round.year) === params.get('year'))?.year ?? items[0]?.year;
        return year === undefined ? (
          <Page title={t('scoring.title')} lead={t('scoring.lead')} actions={<OpenRound years={[]} />}>
            <EmptyState
              title={t('scoring.none')}
              hint={t(can('openScoringRound') ? 'scoring.noneHint' : 'scoring.noneYet')}
            />
          </Page>
        ) : (
          <Year year={year} years={items.map((round) => round.year)} />
        );
      }}
    </QueryView>
  );
}

function Year({ year, years }: { year: number; years: readonly number[] }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const [, setParams] = useSearchParams();
  const query = useGet('/api/v1/scoring-rounds/{year}', { params: { path: { year } } });
  return (
    <QueryView query={query}>
      {(round) => (
        <Page
          title={t('scoring.name', { year })}
          aside={<RoundTag state={round.state} />}
          lead={t('scoring.lead')}
          actions={
            <>
              {years.length > 1 && (
                <Select
                  aria-label={t('scoring.year')}
                  value={year}
                  options={years.map((one) => ({ value: one, label: String(one) }))}
                  onChange={(next) => setParams({ year: String(next) })}
                />
              )}
              {can('listScoreRanking') && (
                <Link className="button" to={`/scoring/${String(year)}/ranking`}>
                  {t('scoring.ranking')}
                </Link>
              )}
              {can('listScoreOutcomes') && round.state === 'final' && (
                <Link className="button" to={`/scoring/${String(year)}/outcomes`}>
                  {t('scoring.outcomes')}
                </Link>
              )}
              <OpenRound years={years} />
              <RoundActs round={round} />
            </>
          }
        >
          <Steps round={round} />
          <Tiles round={round} />
          <Sheets year={year} />
          <Rule round={round} />
        </Page>
      )}
    </QueryView>
  );
}

const order = ['open', 'frozen', 'published', 'final'] as const;

function Steps({ round }: { round: Round }) {
  const { t } = useTranslation('assessment');
  const at = order.indexOf(round.state);
  return (
    <ol className="score-steps" aria-label={t('scoring.title')}>
      {order.map((state, index) => (
        <li
          key={state}
          className={index < at ? 'done' : index === at ? 'current' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          <b>{t(`scoring.state.${state}`)}</b>
          <span className="muted">{t(`scoring.step.${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}

function Tiles({ round }: { round: Round }) {
  const { t } = useTranslation('assessment');
  const { progress, countedUntil, objectUntil } = round;
  const of = t('scoring.of', { count: progress.sheets });
  return (
    <div className="tiles">
      <KpiTile label={t('scoring.progress.agreed')} value={progress.agreed} note={of} />
      <KpiTile label={t('scoring.progress.selfScored')} value={progress.selfScored} note={of} />
      <KpiTile label={t('scoring.progress.voted')} value={progress.voted} note={of} />
      <KpiTile label={t('scoring.progress.given')} value={progress.given} note={of} />
      {countedUntil !== null && <KpiTile label={t('scoring.countedUntil')} value={countedUntil} />}
      {objectUntil !== null && (
        <KpiTile
          label={t('scoring.progress.objections')}
          value={progress.objections}
          note={`${t('scoring.objectUntil')} ${objectUntil}`}
          {...(progress.objections > 0 ? { tone: 'warning' as const } : {})}
        />
      )}
    </div>
  );
}

function Sheets({ year }: { year: number }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/score-sheets'>>({ filters: [] });
  const query = useGet(
    '/api/v1/score-sheets',
    { params: { query: { ...list.query, year } } },
    { keepPrevious: true },
  );
  return (
    <ResourceTable<Row>
      name="assessment.scores"
      label={t('scoring.sheets')}
      rowKey={({ id }) => id}
      query={query}
      list={list}
      tools={
        can('exportScoreSheets') && (
          <ExportButton
            path="/api/v1/score-sheet-exports"
            filter={{ year: String(year) }}
            done={t('scoring.exported')}
          />
        )
      }
      empty={<EmptyState title={t('scoring.none')} />}
      columns={useColumns()}
    />
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('assessment');
  return [
    {
      key: 'organisation',
      title: t('scoring.organisation'),
      sort: 'organisation',
      pinned: true,
      render: ({ id, organisationName }) => <Link to={`/score-sheets/${id}`}>{organisationName}</Link>,
    },
    { key: 'class', title: t('scoring.class'), render: (row) => row.class },
    { key: 'members', title: t('scoring.members'), sort: 'members', render: ({ members }) => members },
    {
      key: 'agreedOn',
      title: t('scoring.agreedOn'),
      render: ({ agreedOn }) =>
        agreedOn === null ? (
          <StatusTag tone="warning">{t('scoring.notAgreed')}</StatusTag>
        ) : (
          <DateText value={agreedOn} />
        ),
    },
    {
      key: 'total',
      title: t('scoring.total'),
      render: ({ total }) => (total === null ? '—' : <b>{points(total)}</b>),
    },
    { key: 'grade', title: t('scoring.grade'), render: ({ grade }) => grade ?? '—' },
    { key: 'rank', title: t('scoring.rank'), render: ({ rank }) => rank ?? '—' },
    { key: 'objections', title: t('scoring.objectionCount'), hidden: true, render: (row) => row.objections },
  ];
}

function Rule({ round }: { round: Round }) {
  const { t, i18n } = useTranslation('assessment');
  const words = useLineWords();
  return (
    <Card
      flush
      title={t('scoring.rule')}
      extra={<span className="muted">{t('scoring.pack', { name: round.packName })}</span>}
    >
      <SmallTable
        label={t('scoring.rule')}
        head={[t('scoring.indicator'), t('scoring.weight'), t('scoring.formula')]}
        rows={round.indicators.map((one) => ({
          key: one.code,
          cells: [words.name(one), one.weight, words.formula(one)],
        }))}
      />
      <p className="muted score-note">
        {i18n.language === 'en' ? round.englishTotalFormula : round.totalFormula}
      </p>
    </Card>
  );
}
