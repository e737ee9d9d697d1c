import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { type Match, textOf } from './words';

/** What of bank and books was joined, by itself or by hand, and how it is taken apart again. */
export function MatchesScreen() {
  const { t } = useTranslation('banking');
  const { can } = useSession();
  const { fundId = '' } = useParams();
  const [undone, setUndone] = useState<Match>();
  const fund = useGet('/api/v1/funds/{fundId}', { params: { path: { fundId }, query: {} } });
  const list = useListState<Query<'/api/v1/bank-matches'>>({ filters: ['byHand'], sort: '-lastDay' });
  const query = useGet(
    '/api/v1/bank-matches',
    { params: { query: { ...list.query, fundId } } },
    { keepPrevious: true },
  );
  const undo = useCommand('delete', '/api/v1/bank-matches/{bankMatchId}', {
    success: t('undone'),
    quiet: true,
  });
  const mayUndo = fund.data?.mayRecord === true && can('undoBankMatch');
  return (
    <Page
      title={t('matches')}
      lead={t('matchesLead')}
      trail={[
        { label: t('funds'), to: '/funds' },
        { label: fund.data?.fund.name ?? '…', to: `/funds/${fundId}` },
        { label: t('title'), to: `/funds/${fundId}/reconciliation` },
      ]}
    >
      <FilterBar list={list}>
        <Form.Item name="byHand" label={t('how')}>
          <Select
            allowClear
            options={[
              { value: 'false', label: t('byItself') },
              { value: 'true', label: t('byHand') },
            ]}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Match>
        name="banking.matches"
        label={t('matches')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('noMatches')} />}
        columns={useColumns()}
        {...(mayUndo
          ? { rowActions: (match: Match) => <Button onClick={() => setUndone(match)}>{t('undo')}</Button> }
          : {})}
      />
      <ConfirmDialog
        title={t('undoTitle')}
        open={undone !== undefined}
        onCancel={() => setUndone(undefined)}
        onConfirm={async () => {
          await undo.run({ params: { path: { bankMatchId: undone?.id ?? '' } } });
          setUndone(undefined);
        }}
      >
        {t('undoText')}
      </ConfirmDialog>
    </Page>
  );
}

function useColumns(): Column<Match>[] {
  const { t } = useTranslation('banking');
  return [
    { key: 'lastDay', title: t('day'), sort: 'lastDay', pinned: true, render: ({ lastDay }) => lastDay },
    { key: 'net', title: t('net'), numeric: true, render: ({ net }) => <Money fen={net} bare /> },
    {
      key: 'vouchers',
      title: t('book'),
      render: ({ vouchers }) => <Listed rows={vouchers.map((v) => `${v.number} ${textOf(v)}`)} />,
    },
    {
      key: 'lines',
      title: t('bank'),
      render: ({ lines }) => <Listed rows={lines.map((line) => `${line.day} ${textOf(line)}`)} />,
    },
    {
      key: 'how',
      title: t('how'),
      render: ({ byHand }) => (
        <StatusTag tone={byHand ? 'info' : 'success'}>{t(byHand ? 'byHand' : 'byItself')}</StatusTag>
      ),
    },
    { key: 'by', title: t('takenBy'), render: ({ madeByName, madeOn }) => `${madeByName} ${madeOn}` },
    { key: 'note', title: t('why'), render: ({ note }) => note ?? '—' },
  ];
}

/** The first of them, and how many there are. */
function Listed({ rows }: { rows: string[] }) {
  const { t } = useTranslation('banking');
  if (rows.length === 0) return <>—</>;
  return <>{rows.length === 1 ? rows[0] : t('firstOf', { first: rows[0], count: rows.length })}</>;
}
