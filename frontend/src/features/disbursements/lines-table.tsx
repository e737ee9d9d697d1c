import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Money } from '@/ui/money';
import { EmptyState } from '@/ui/states';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { useBilingual } from '@/ui/use-bilingual';
import { LineActs } from './line-acts';
import { type Batch, Grounds, type Line, LineState, lineStates } from './words';

const heldFor = [
  'objection',
  'exited',
  'died',
  'left',
  'amountMissing',
  'notAttested',
  'paidAlready',
] as const;

/** Who is paid what and why: of one batch, or of all that the user reaches. */
export function LinesTable({ batch }: { batch?: Batch }) {
  const { t } = useTranslation('disbursements');
  const { can } = useSession();
  const said = useBilingual();
  const list = useListState<Query<'/api/v1/disbursement-lines'>>({
    filters: ['name', 'state', 'held', 'personId', 'organisationId', 'overpaid'],
  });
  const query = useGet(
    '/api/v1/disbursement-lines',
    {
      params: {
        query: { ...list.query, ...(batch === undefined ? {} : { disbursementId: batch.batch.id }) },
      },
    },
    { keepPrevious: true },
  );
  return (
    <>
      <FilterBar list={list}>
        <Form.Item name="name" label={t('name')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="state" label={t('state')}>
          <Select
            allowClear
            options={lineStates.map((value) => ({ value, label: t(`lineStates.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="held" label={t('held')}>
          <Select allowClear options={heldFor.map((value) => ({ value, label: t(`heldFor.${value}`) }))} />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Line>
        name={batch === undefined ? 'disbursements.all' : 'disbursements.lines'}
        label={t('lines')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('noLines')} />}
        {...(batch === undefined
          ? {}
          : { rowActions: (line: Line) => <LineActs line={line} batch={batch} /> })}
        columns={[
          {
            key: 'name',
            title: t('name'),
            pinned: true,
            render: ({ name, personId, payee, payeeRelation }) => (
              <>
                {can('getPerson') ? <Link to={`/people/${personId}`}>{name}</Link> : name}
                {payee !== null && (
                  <div className="muted">{t('payee', { payee, relation: payeeRelation ?? '' })}</div>
                )}
              </>
            ),
          },
          { key: 'state', title: t('state'), width: 200, render: (line) => <LineState line={line} /> },
          {
            key: 'amount',
            title: t('amount'),
            numeric: true,
            sort: 'amount',
            render: ({ amount }) => <Money fen={amount} bare />,
          },
          { key: 'rule', title: t('rule'), render: (line) => said(line) },
          { key: 'facts', title: t('facts'), width: 280, render: (line) => <Grounds line={line} /> },
          { key: 'branch', title: t('branch'), render: ({ organisationName }) => organisationName },
          {
            key: 'account',
            title: t('account'),
            render: ({ accountTail }) => accountTail ?? t('noAccount'),
          },
          ...(batch === undefined
            ? [
                {
                  key: 'batch',
                  title: t('batch'),
                  width: 220,
                  render: ({ disbursementId, batch: title }: Line) =>
                    disbursementId === null ? (
                      title
                    ) : (
                      <Link to={`/disbursements/${disbursementId}`}>{title}</Link>
                    ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
