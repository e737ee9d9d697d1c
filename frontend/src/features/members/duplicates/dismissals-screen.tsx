import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateText } from '@/ui/date-text';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { DuplicatesFrame } from './duplicates-frame';
import { NamedRecord } from './named-record';

type Row = Schema<'DismissalRow'>;

/** Records said to be of two people; taken back, they are listed as probable duplicates again. */
export function DismissalsScreen() {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [withdrawing, setWithdrawing] = useState<Row>();
  const list = useListState<Query<'/api/v1/duplicates/dismissals'>>({ filters: [] });
  const query = useGet(
    '/api/v1/duplicates/dismissals',
    { params: { query: list.query } },
    { keepPrevious: true },
  );
  return (
    <DuplicatesFrame lead={t('dismissals.lead')}>
      <ResourceTable<Row>
        name="members.dismissals"
        label={t('dismissals.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        columns={useColumns()}
        rowActions={(row) =>
          can('withdrawDismissal') && (
            <button
              type="button"
              className="plain-button"
              aria-label={t('dismissals.withdrawOf', { name: row.first.name })}
              onClick={() => setWithdrawing(row)}
            >
              {t('dismissals.withdraw')}
            </button>
          )
        }
        empty={<EmptyState title={t('dismissals.empty')} hint={t('dismissals.emptyHint')} />}
      />
      {withdrawing !== undefined && <Withdraw row={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </DuplicatesFrame>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('members');
  return [
    {
      key: 'first',
      title: t('dismissals.first'),
      pinned: true,
      width: 180,
      render: ({ first }) => <NamedRecord record={first} />,
    },
    {
      key: 'second',
      title: t('dismissals.second'),
      width: 180,
      render: ({ second }) => <NamedRecord record={second} />,
    },
    { key: 'reason', title: t('duplicates.dismissReason'), width: 280, render: ({ reason }) => reason },
    { key: 'by', title: t('merger.by'), width: 110, render: ({ byName }) => byName },
    { key: 'on', title: t('merger.on'), sort: 'on', width: 120, render: ({ on }) => <DateText value={on} /> },
  ];
}

function Withdraw({ row, onClose }: { row: Row; onClose: () => void }) {
  const { t } = useTranslation('members');
  const withdraw = useCommand('delete', '/api/v1/duplicates/dismissals/{dismissalId}', {
    success: t('dismissals.withdrawn'),
    quiet: true,
  });
  return (
    <ConfirmDialog
      title={t('dismissals.withdrawTitle')}
      open
      confirmText={t('dismissals.withdraw')}
      onCancel={onClose}
      onConfirm={async () => {
        await withdraw.run({ params: { path: { dismissalId: row.id } } });
        onClose();
      }}
    >
      <p>
        {[row.first, row.second]
          .map(({ name, organisationName }) => `${name}（${organisationName}）`)
          .join('、')}
      </p>
      <p className="muted">{t('dismissals.withdrawHint')}</p>
    </ConfirmDialog>
  );
}
