import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { StatusTag, type Tone } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { AnswerDrawer } from './answer-drawer';

type Row = Schema<'CheckpointRow'>;

const kinds = ['plan', 'effect', 'conclusion'] as const;
const states = ['open', 'answered', 'lapsed'] as const;
const tones: Record<Row['state'], Tone> = { open: 'info', answered: 'success', lapsed: 'neutral' };

/** Pairs that are looked at after three, six and twelve months. */
export function CheckpointsScreen() {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const [answering, setAnswering] = useState<Row>();
  const list = useListState<Query<'/api/v1/checkpoints'>>({
    filters: ['state', 'kind', 'overdue', 'organisationId'],
  });
  const query = useGet('/api/v1/checkpoints', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page title={t('checkpoint.title')} lead={t('checkpoint.lead')}>
      <FilterBar list={list}>
        <Form.Item name="kind" label={t('checkpoint.kindHead')}>
          <Select
            allowClear
            options={kinds.map((kind) => ({ value: kind, label: t(`checkpoint.kind.${kind}`) }))}
          />
        </Form.Item>
        <Form.Item name="state" label={t('checkpoint.stateHead')}>
          <Select
            allowClear
            options={states.map((state) => ({ value: state, label: t(`checkpoint.state.${state}`) }))}
          />
        </Form.Item>
        <Form.Item name="overdue" label={t('checkpoint.late')}>
          <Select allowClear options={[{ value: 'true', label: t('checkpoint.yes') }]} />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Row>
        name="assessment.checkpoints"
        label={t('checkpoint.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('checkpoint.empty')} />}
        columns={useColumns()}
        rowActions={(row) =>
          row.state === 'open' &&
          can('answerCheckpoint') && (
            <Button size="small" onClick={() => setAnswering(row)}>
              {t('checkpoint.answer')}
            </Button>
          )
        }
      />
      {answering !== undefined && <AnswerDrawer row={answering} onClose={() => setAnswering(undefined)} />}
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('assessment');
  return [
    {
      key: 'pair',
      title: t('checkpoint.pair'),
      pinned: true,
      render: ({ pairId, helperName, beneficiaryName }) => (
        <Link to={`/pairs/${pairId}`}>{`${helperName} → ${beneficiaryName}`}</Link>
      ),
    },
    { key: 'kind', title: t('checkpoint.kindHead'), render: ({ kind }) => t(`checkpoint.kind.${kind}`) },
    {
      key: 'organisation',
      title: t('checkpoint.organisation'),
      sort: 'organisation',
      render: ({ organisationName }) => organisationName,
    },
    {
      key: 'dueOn',
      title: t('checkpoint.dueOn'),
      sort: 'dueOn',
      render: ({ dueOn }) => <DateText value={dueOn} />,
    },
    {
      key: 'state',
      title: t('checkpoint.stateHead'),
      render: ({ state, overdue }) => (
        <>
          <StatusTag tone={tones[state]}>{t(`checkpoint.state.${state}`)}</StatusTag>
          {overdue && <StatusTag tone="danger">{t('checkpoint.overdue')}</StatusTag>}
        </>
      ),
    },
    {
      key: 'finding',
      title: t('checkpoint.finding'),
      width: 280,
      render: ({ finding, direction }) => (
        <>
          {direction !== null && <b>{t(`checkpoint.direction.${direction}`)} </b>}
          {finding ?? '—'}
        </>
      ),
    },
  ];
}
