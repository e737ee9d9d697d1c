import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { DateText } from '@/ui/date-text';
import { FormDrawer } from '@/ui/form-drawer';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';

type Disclosure = Schema<'DisclosureView'>;

const states = ['drafted', 'published', 'withdrawn'] as const;
const most = 200;
const keepers = ['countyDepartment', 'townshipCommittee', 'caseworker'];

/** What funds have told the public, what waits to be checked, and what was taken down. */
export function DisclosuresScreen() {
  const { t } = useTranslation('disclosure');
  const { session, can } = useSession();
  const [isDrafting, setDrafting] = useState(false);
  const list = useListState<Query<'/api/v1/disclosures'>>({ filters: ['fundId', 'state'], sort: '-to' });
  const query = useGet('/api/v1/disclosures', { params: { query: list.query } }, { keepPrevious: true });
  const { data: funds } = useGet('/api/v1/funds', { params: { query: { size: most } } });
  const own = (funds?.items ?? []).filter(({ organisationId }) =>
    session.posts.some((post) => keepers.includes(post.role) && post.organisationId === organisationId),
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Link className="button" to="/public/funds">
            {t('publicPage')}
          </Link>
          {can('draftDisclosure') && own.length > 0 && (
            <Button type="primary" onClick={() => setDrafting(true)}>
              {t('draft')}
            </Button>
          )}
        </>
      }
    >
      <FilterBar list={list}>
        <Form.Item name="state" label={t('field.state')}>
          <Select
            allowClear
            options={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          />
        </Form.Item>
        <Form.Item name="fundId" label={t('field.fund')}>
          <Select
            allowClear
            options={(funds?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="disclosure.disclosures"
        label={t('title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
        columns={useColumns()}
      />
      {isDrafting && <DraftForm funds={own} onClose={() => setDrafting(false)} />}
    </Page>
  );
}

interface DraftValues {
  fundId: string;
  from: string;
  to: string;
}

function DraftForm({ funds, onClose }: { funds: Schema<'FundRow'>[]; onClose: () => void }) {
  const { t } = useTranslation('disclosure');
  const { session } = useSession();
  const draft = useCommand('post', '/api/v1/funds/{fundId}/disclosures', {
    success: t('drafted'),
    quiet: true,
  });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<DraftValues>
      title={t('draft')}
      open
      initialValues={{
        from: `${session.businessDate.slice(0, 4)}-01-01`,
        to: session.businessDate,
        ...(funds[0] === undefined ? {} : { fundId: funds[0].id }),
      }}
      onSubmit={({ fundId, from, to }) => draft.run({ params: { path: { fundId } }, body: { from, to } })}
      onClose={onClose}
    >
      <Form.Item name="fundId" label={t('field.fund')} rules={required}>
        <Select options={funds.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="from" label={t('field.from')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item name="to" label={t('field.to')} extra={t('draftHint')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}

export function DisclosureTag({ state }: { state: Disclosure['state'] }) {
  const { t } = useTranslation('disclosure');
  const tones = { drafted: 'warning', published: 'success', withdrawn: 'neutral' } as const;
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}

function useColumns(): Column<Disclosure>[] {
  const { t } = useTranslation('disclosure');
  return [
    {
      key: 'period',
      title: t('field.period'),
      pinned: true,
      width: 230,
      sort: 'to',
      render: ({ id, statement }) => (
        <Link to={`/disclosures/${id}`}>{t('until', { from: statement.from, until: statement.to })}</Link>
      ),
    },
    { key: 'state', title: t('field.state'), render: ({ state }) => <DisclosureTag state={state} /> },
    { key: 'fund', title: t('field.fund'), width: 260, render: ({ statement }) => statement.fundName },
    {
      key: 'income',
      title: t('field.incomeYuan'),
      numeric: true,
      render: ({ statement }) => <Money fen={statement.income ?? 0} bare />,
    },
    {
      key: 'used',
      title: t('field.usedYuan'),
      numeric: true,
      render: ({ statement }) => <Money fen={statement.used ?? 0} bare />,
    },
    { key: 'madeBy', title: t('field.madeBy'), render: ({ madeByName }) => madeByName },
    {
      key: 'publishedOn',
      title: t('field.publishedOn'),
      render: ({ publishedOn }) => <DateText value={publishedOn} />,
    },
    { key: 'reason', title: t('field.reason'), render: ({ reason }) => reason ?? '—' },
  ];
}
