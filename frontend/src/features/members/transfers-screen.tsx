import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Answer, Query } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateInput } from '@/ui/date-input';
import { DateText } from '@/ui/date-text';
import { FormDrawer } from '@/ui/form-drawer';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';

type Row = Answer<'/api/v1/transfers', 'get'>['items'][number];
type Letter = Row['transfer'];
type Act = { act: 'accept' | 'withdraw'; letter: Letter };

const states = ['issued', 'accepted', 'withdrawn'] as const;
const tones = { issued: 'info', accepted: 'success', withdrawn: 'neutral' } as const;

/** Letters that the user's branches sent or are to receive. */
export function TransfersScreen() {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/transfers'>>({ filters: ['state'] });
  const query = useGet('/api/v1/transfers', { params: { query: list.query } }, { keepPrevious: true });
  const [chosen, setChosen] = useState<Act>();
  const close = () => setChosen(undefined);
  return (
    <Page title={t('transfers.title')} lead={t('transfers.lead')}>
      <FilterBar list={list}>
        <Form.Item name="state" label={t('transfers.state')}>
          <Select allowClear options={states.map((value) => ({ value, label: t(`transfers.${value}`) }))} />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="members.transfers"
        label={t('transfers.title')}
        rowKey={({ transfer }) => transfer.id}
        query={query}
        list={list}
        columns={useColumns()}
        rowActions={({ transfer, receives, sends }) =>
          transfer.state === 'issued' && (
            <span className="row">
              {can('acceptTransfer') && receives && !transfer.overdue && (
                <Button
                  size="small"
                  type="primary"
                  onClick={() => setChosen({ act: 'accept', letter: transfer })}
                >
                  {t(transfer.toId === null ? 'transfers.receipt' : 'transfers.accept')}
                </Button>
              )}
              {can('withdrawTransfer') && sends && (
                <Button size="small" onClick={() => setChosen({ act: 'withdraw', letter: transfer })}>
                  {t('transfers.withdraw')}
                </Button>
              )}
            </span>
          )
        }
        empty={<EmptyState title={t('transfers.empty')} hint={t('transfers.emptyHint')} />}
      />
      {chosen?.act === 'accept' && <Accept letter={chosen.letter} onClose={close} />}
      {chosen?.act === 'withdraw' && <Withdraw letter={chosen.letter} onClose={close} />}
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('members');
  const { can } = useSession();
  return [
    {
      key: 'person',
      title: t('transfers.person'),
      pinned: true,
      width: 100,
      // The receiver opens the file once they have accepted.
      render: ({ transfer, sends, receives }) =>
        can('getPerson') && (transfer.state === 'accepted' ? receives && transfer.toId !== null : sends) ? (
          <Link to={`/people/${transfer.personId}`}>{transfer.personName}</Link>
        ) : (
          transfer.personName
        ),
    },
    { key: 'from', title: t('transfers.from'), width: 170, render: ({ transfer }) => transfer.fromName },
    {
      key: 'to',
      title: t('transfers.to'),
      width: 200,
      render: ({ transfer }) => (
        <span className="row">
          {transfer.toName}
          {transfer.toId === null && <StatusTag>{t('transfers.outside')}</StatusTag>}
        </span>
      ),
    },
    {
      key: 'issuedOn',
      title: t('transfers.issuedOn'),
      sort: 'issuedOn',
      width: 110,
      render: ({ transfer }) => <DateText value={transfer.issuedOn} />,
    },
    {
      key: 'validUntil',
      title: t('transfers.validUntil'),
      sort: 'validUntil',
      width: 110,
      render: ({ transfer }) => <DateText value={transfer.validUntil} />,
    },
    {
      key: 'state',
      title: t('transfers.state'),
      width: 110,
      render: ({ transfer: { state, overdue } }) => (
        <StatusTag tone={overdue ? 'danger' : tones[state]}>
          {t(`transfers.${overdue ? 'overdue' : state}`)}
        </StatusTag>
      ),
    },
    {
      key: 'letterNumber',
      title: t('transfers.letterNumber'),
      hidden: true,
      render: ({ transfer }) => transfer.letterNumber ?? '—',
    },
  ];
}

function Accept({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const accept = useCommand('post', '/api/v1/transfers/{transferId}/accept', {
    success: t('transfers.done'),
    quiet: true,
  });
  const word = letter.toId === null ? 'receipt' : 'accept';
  return (
    <FormDrawer<{ on?: string }>
      title={t(`transfers.${word}Title`, { name: letter.personName })}
      open
      submitText={t(`transfers.${word}`)}
      initialValues={{ on: session.businessDate }}
      onClose={onClose}
      onSubmit={({ on }) =>
        accept.run({ params: { path: { transferId: letter.id } }, body: { on: on ?? null } }, letter.version)
      }
    >
      <p>{t(`transfers.${word}Hint`, { name: letter.personName, place: letter.toName })}</p>
      <Form.Item name="on" label={t('transfers.acceptedOn')} rules={[{ required: true }]}>
        <DateInput min={letter.issuedOn} max={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}

function Withdraw({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation('members');
  const withdraw = useCommand('post', '/api/v1/transfers/{transferId}/withdraw', {
    success: t('transfers.done'),
    quiet: true,
  });
  return (
    <ConfirmDialog
      title={t('transfers.withdrawTitle', { name: letter.personName })}
      open
      danger
      confirmText={t('transfers.withdraw')}
      reasonLabel={t('transfers.reason')}
      onCancel={onClose}
      onConfirm={async (note) => {
        await withdraw.run({ params: { path: { transferId: letter.id } }, body: { note } }, letter.version);
        onClose();
      }}
    >
      {t('transfers.withdrawHint', { name: letter.personName })}
    </ConfirmDialog>
  );
}
