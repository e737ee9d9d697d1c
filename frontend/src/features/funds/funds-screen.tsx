import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { FundForm } from './fund-form';
import type { FundRow } from './words';

const keeps = ['countyDepartment', 'townshipCommittee'];

/** The funds within reach, the county's first. */
export function FundsScreen() {
  const { t } = useTranslation('funds');
  const { session, can } = useSession();
  const [isOpening, setOpening] = useState(false);
  const list = useListState<Query<'/api/v1/funds'>>({ filters: [], sort: 'organisation' });
  const query = useGet('/api/v1/funds', { params: { query: list.query } }, { keepPrevious: true });
  const has = new Set(query.data?.items.map(({ organisationId }) => organisationId));
  const lacking = session.posts.find(
    ({ role, organisationId }) => keeps.includes(role) && !has.has(organisationId),
  );
  const mayOpen = can('openFund') && query.data !== undefined && lacking !== undefined;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Link className="button" to="/funds/payments">
            {t('payments')}
          </Link>
          <Link className="button" to="/funds/ledger">
            {t('ledger')}
          </Link>
          <Link className="button" to="/funds/sources">
            {t('sources')}
          </Link>
          <Link className="button" to="/funds/floors">
            {t('floors.title')}
          </Link>
          {mayOpen && (
            <Button type="primary" onClick={() => setOpening(true)}>
              {t('open')}
            </Button>
          )}
        </>
      }
    >
      <ResourceTable
        name="funds.funds"
        label={t('funds')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('empty')} {...(mayOpen ? { hint: t('emptyHint') } : {})} />}
        columns={useColumns()}
      />
      {isOpening && lacking !== undefined && <FundForm post={lacking} onClose={() => setOpening(false)} />}
    </Page>
  );
}

function useColumns(): Column<FundRow>[] {
  const { t } = useTranslation('funds');
  return [
    {
      key: 'name',
      title: t('field.name'),
      pinned: true,
      width: 280,
      render: ({ id, name }) => <Link to={`/funds/${id}`}>{name}</Link>,
    },
    { key: 'organisation', title: t('field.organisation'), render: (row) => row.organisationName },
    {
      key: 'balance',
      title: t('field.balance'),
      numeric: true,
      render: ({ balance }) => <Money fen={balance} bare />,
    },
    {
      key: 'waiting',
      title: t('field.waiting'),
      numeric: true,
      render: ({ id, waiting }) =>
        waiting === 0 ? 0 : <Link to={`/funds/payments?fundId=${id}&state=drafted`}>{waiting}</Link>,
    },
    {
      key: 'bank',
      title: t('field.bank'),
      render: ({ bank, accountTail }) => `${bank}（${t('tail', { tail: accountTail })}）`,
    },
    { key: 'custodian', title: t('field.custodian'), render: ({ custodian }) => custodian },
    { key: 'oversight', title: t('field.oversight'), render: ({ oversight }) => oversight },
    {
      key: 'closedThrough',
      title: t('field.closedThrough'),
      render: ({ closedThrough }) => <DateText value={closedThrough} />,
    },
  ];
}
