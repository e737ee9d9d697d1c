import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
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
import { StateTag } from '../tags';
import { DuplicatesFrame } from './duplicates-frame';

type Row = Schema<'DuplicateView'>;
type Found = Schema<'RecordView'>;
type Couple = Record<'record' | 'other', Found>;

/** Records that are probably of one person: merged, or said to be of two. */
export function DuplicatesScreen() {
  const { t } = useTranslation('members');
  const list = useListState<Query<'/api/v1/duplicates'>>({ filters: [] });
  const query = useGet('/api/v1/duplicates', { params: { query: list.query } }, { keepPrevious: true });
  const [dismissing, setDismissing] = useState<Couple>();
  return (
    <DuplicatesFrame lead={t('duplicates.lead')}>
      <ResourceTable
        name="members.duplicates"
        label={t('duplicates.title')}
        rowKey={({ record }) => record.id}
        query={query}
        list={list}
        columns={useColumns(setDismissing)}
        empty={<EmptyState title={t('duplicates.empty')} hint={t('duplicates.emptyHint')} />}
      />
      {dismissing !== undefined && <Dismiss couple={dismissing} onClose={() => setDismissing(undefined)} />}
    </DuplicatesFrame>
  );
}

function useColumns(onDismiss: (couple: Couple) => void): Column<Row>[] {
  const { t } = useTranslation('members');
  return [
    {
      key: 'name',
      title: t('person.name'),
      sort: 'name',
      pinned: true,
      width: 100,
      render: ({ record }) => <Link to={`/people/${record.id}`}>{record.name}</Link>,
    },
    {
      key: 'record',
      title: t('duplicates.record'),
      width: 240,
      render: ({ record }) => <Facts record={record} />,
    },
    {
      key: 'registered',
      title: t('duplicates.registeredOn'),
      sort: 'registered',
      width: 110,
      render: ({ record }) => <DateText value={record.registeredOn} />,
    },
    {
      key: 'others',
      title: t('duplicates.others'),
      width: 420,
      render: ({ record, others }) => <Others record={record} others={others} onDismiss={onDismiss} />,
    },
  ];
}

function Facts({ record }: { record: Found }) {
  const { t } = useTranslation('members');
  return (
    <span className="duplicate-facts">
      <span>{[record.townshipName, record.organisationName].filter(Boolean).join(' · ')}</span>
      <span className="muted">
        {t(`partyStatus.${record.partyStatus}`)} <DateText value={record.birthDate} />{' '}
        {record.citizenId ?? `${t('person.citizenId')} —`}
      </span>
      {record.state !== 'active' && <StateTag state={record.state} />}
    </span>
  );
}

interface OthersProps {
  record: Found;
  others: readonly Found[];
  onDismiss: (couple: Couple) => void;
}

function Others({ record, others, onDismiss }: OthersProps) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  return (
    <ul className="duplicate-others">
      {others.map((other) => {
        const who = { name: other.name, organisation: other.organisationName };
        return (
          <li key={other.id}>
            <Link to={`/people/${other.id}`}>{other.name}</Link>
            <Facts record={other} />
            <span className="row">
              {can('previewMerger') && (
                <Link
                  className="button"
                  to={`/duplicates/compare?keptId=${other.id}&otherId=${record.id}`}
                  aria-label={t('duplicates.compareWith', who)}
                >
                  {t('duplicates.compare')}
                </Link>
              )}
              {can('dismissDuplicate') && (
                <Button
                  aria-label={t('duplicates.dismissWith', who)}
                  onClick={() => onDismiss({ record, other })}
                >
                  {t('duplicates.dismiss')}
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Dismiss({ couple, onClose }: { couple: Couple; onClose: () => void }) {
  const { t } = useTranslation('members');
  const dismiss = useCommand('post', '/api/v1/duplicates/dismissals', {
    success: t('duplicates.dismissed'),
    quiet: true,
  });
  const { record, other } = couple;
  return (
    <ConfirmDialog
      title={t('duplicates.dismissTitle')}
      open
      confirmText={t('duplicates.dismiss')}
      reasonLabel={t('duplicates.dismissReason')}
      onCancel={onClose}
      onConfirm={async (reason) => {
        await dismiss.run({ body: { personId: record.id, otherId: other.id, reason } });
        onClose();
      }}
    >
      <p>
        {[record, other].map(({ name, organisationName }) => `${name}（${organisationName}）`).join('、')}
      </p>
      <p className="muted">{t('duplicates.dismissHint')}</p>
    </ConfirmDialog>
  );
}
