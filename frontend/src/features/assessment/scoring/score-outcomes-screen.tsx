import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { OutcomeActs } from './outcome-acts';
import { OutcomeTag } from './score-words';
import './scoring.css';

type Row = Schema<'ScoreOutcomeRow'>;

const kinds = [
  'reward',
  'penalty',
  'prize',
  'criticism',
  'fundsWithdrawn',
  'lowestGrade',
  'lastInVotes',
  'admonishedInVain',
  'probationFailed',
  'lastTwoYears',
] as const;
const states = ['proposed', 'adopted', 'rejected'] as const;

/** What the rules propose after a year, with the record behind it; meetings decide. */
export function ScoreOutcomesScreen() {
  const { t } = useTranslation('assessment');
  const { year = '' } = useParams();
  const list = useListState<Query<'/api/v1/score-outcomes'>>({ filters: ['kind', 'state'] });
  const query = useGet(
    '/api/v1/score-outcomes',
    { params: { query: { ...list.query, year: Number(year) } } },
    { keepPrevious: true },
  );
  return (
    <Page
      title={t('scoring.outcome.title')}
      lead={t('scoring.outcome.lead')}
      trail={[
        { label: t('scoring.title'), to: `/scoring?year=${year}` },
        { label: t('scoring.ranking'), to: `/scoring/${year}/ranking` },
      ]}
    >
      <FilterBar list={list}>
        <Form.Item name="kind" label={t('scoring.outcome.kindHead')}>
          <Select
            allowClear
            options={kinds.map((kind) => ({ value: kind, label: t(`scoring.outcome.kind.${kind}`) }))}
          />
        </Form.Item>
        <Form.Item name="state" label={t('scoring.outcome.stateHead')}>
          <Select
            allowClear
            options={states.map((state) => ({ value: state, label: t(`scoring.outcome.state.${state}`) }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Row>
        name="assessment.outcomes"
        label={t('scoring.outcome.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('scoring.outcome.empty')} hint={t('scoring.outcome.emptyHint')} />}
        columns={useColumns()}
        rowActions={(row) => <OutcomeActs row={row} />}
      />
    </Page>
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
      render: ({ sheetId, organisationName }) => (
        <Link to={`/score-sheets/${sheetId}`}>{organisationName}</Link>
      ),
    },
    {
      key: 'kind',
      title: t('scoring.outcome.kindHead'),
      render: ({ kind, prizeName }) => prizeName ?? t(`scoring.outcome.kind.${kind}`),
    },
    {
      key: 'basis',
      title: t('scoring.outcome.basis'),
      width: 320,
      render: (row) => <Basis row={row} />,
    },
    {
      key: 'amount',
      title: t('scoring.outcome.amount'),
      render: ({ amount }) => (amount === null ? '—' : <Money fen={amount} />),
    },
    {
      key: 'state',
      title: t('scoring.outcome.stateHead'),
      render: ({ state }) => <OutcomeTag state={state} />,
    },
    {
      key: 'decision',
      title: t('scoring.outcome.decision'),
      render: ({ decisionId, decisionTitle, reason }) => (
        <>
          {decisionId !== null && <Link to={`/decisions/${decisionId}`}>{decisionTitle ?? decisionId}</Link>}
          {reason !== null && <span className="muted"> {reason}</span>}
          {decisionId === null && reason === null && '—'}
        </>
      ),
    },
  ];
}

function Basis({ row }: { row: Row }) {
  const { t } = useTranslation('assessment');
  return (
    <div className="score-reason">
      {row.basis}
      {row.earlierSheetId !== null && (
        <>
          {' '}
          <Link to={`/score-sheets/${row.earlierSheetId}`}>{t('scoring.outcome.earlier')}</Link>
        </>
      )}
      {row.followUps.length > 0 && (
        <ul className="score-moved" aria-label={t('scoring.outcome.followUps')}>
          {row.followUps.map((step) => (
            <li key={step.number}>
              {step.on} {t(`scoring.outcome.step.${step.kind}`)}：{step.text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
