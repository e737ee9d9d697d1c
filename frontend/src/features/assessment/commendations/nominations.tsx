import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { EmptyState } from '@/ui/states';
import { StatusTag, type Tone } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { ExportButton } from '@/ui/table/export-button';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { NominationActs } from './nomination-acts';
import '../scoring/scoring.css';

type Row = Schema<'NominationRow'>;

const tones: Record<Schema<'NominationState'>, Tone> = {
  nominated: 'info',
  endorsed: 'info',
  chosen: 'warning',
  awarded: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
};
const states = ['nominated', 'endorsed', 'chosen', 'awarded', 'declined', 'withdrawn'] as const;

/** Everybody who was put forward in a year within reach. */
export function Nominations({ commendation }: { commendation: Schema<'CommendationView'> }) {
  const { t, i18n } = useTranslation('assessment');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/commendation-nominations'>>({ filters: ['class', 'state'] });
  const query = useGet(
    '/api/v1/commendation-nominations',
    { params: { query: { ...list.query, year: commendation.year } } },
    { keepPrevious: true },
  );
  return (
    <>
      <FilterBar list={list}>
        <Form.Item name="class" label={t('commendation.class')}>
          <Select
            allowClear
            options={commendation.classes.map((one) => ({
              value: one.code,
              label: i18n.language === 'en' ? one.englishName : one.name,
            }))}
          />
        </Form.Item>
        <Form.Item name="state" label={t('commendation.stateHead')}>
          <Select
            allowClear
            options={states.map((state) => ({ value: state, label: t(`commendation.nomination.${state}`) }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Row>
        name="assessment.nominations"
        label={t('commendation.nominations')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        tools={
          can('exportNominations') && (
            <ExportButton
              path="/api/v1/commendation-nomination-exports"
              filter={{ ...list.values, year: String(commendation.year) }}
              done={t('commendation.exported')}
            />
          )
        }
        empty={<EmptyState title={t('commendation.empty')} hint={t('commendation.emptyHint')} />}
        columns={useColumns()}
        rowActions={(row) => <NominationActs row={row} />}
      />
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t, i18n } = useTranslation('assessment');
  return [
    {
      key: 'person',
      title: t('commendation.person'),
      pinned: true,
      render: ({ personId, personName }) => <Link to={`/people/${personId}`}>{personName}</Link>,
    },
    {
      key: 'class',
      title: t('commendation.class'),
      sort: 'class',
      render: ({ className, englishClassName }) => (i18n.language === 'en' ? englishClassName : className),
    },
    {
      key: 'organisation',
      title: t('commendation.organisation'),
      sort: 'organisation',
      render: ({ organisationName }) => organisationName,
    },
    {
      key: 'township',
      title: t('commendation.township'),
      render: ({ townshipName }) => townshipName ?? '—',
    },
    {
      key: 'deed',
      title: t('commendation.deed'),
      width: 320,
      render: ({ deed, evidence }) => (
        <div className="score-reason">
          {deed}
          <div className="muted">
            {t('commendation.evidence')}：{evidence}
          </div>
        </div>
      ),
    },
    {
      key: 'rank',
      title: t('commendation.rank'),
      numeric: true,
      render: ({ rank }) => rank ?? '—',
    },
    {
      key: 'opinion',
      title: t('commendation.opinion'),
      hidden: true,
      render: ({ opinion }) => opinion ?? '—',
    },
    {
      key: 'state',
      title: t('commendation.stateHead'),
      render: ({ state }) => (
        <StatusTag tone={tones[state]}>{t(`commendation.nomination.${state}`)}</StatusTag>
      ),
    },
    {
      key: 'decision',
      title: t('commendation.decision'),
      render: ({ decisionId, decisionTitle, reason }) => (
        <>
          {decisionId !== null ? (
            <Link to={`/decisions/${decisionId}`}>{decisionTitle ?? decisionId}</Link>
          ) : (
            decisionTitle
          )}
          {reason !== null && <span className="muted"> {reason}</span>}
          {decisionTitle === null && reason === null && '—'}
        </>
      ),
    },
  ];
}
