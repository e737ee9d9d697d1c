import { Button, Form, Input, Select } from 'antd';
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
import { ExportButton } from '@/ui/table/export-button';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { LoanForm } from './loan-form';
import { PortfolioTiles } from './portfolio-tiles';
import { type LoanRow, LoanTag } from './words';

const states = ['applied', 'approved', 'lent', 'repaid', 'writtenOff', 'refused', 'withdrawn'] as const;

/** Loans within reach with what is late, and above them how the whole stands. */
export function LoansScreen() {
  const { t } = useTranslation('loans');
  const { can } = useSession();
  const [isApplying, setApplying] = useState(false);
  const list = useListState<Query<'/api/v1/loans'>>({
    filters: ['state', 'late', 'borrower', 'fundId'],
    sort: '-madeOn',
  });
  const query = useGet('/api/v1/loans', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {can('simulateFund') && (
            <Link className="button" to="/loans/simulation">
              {t('simulate')}
            </Link>
          )}
          {can('applyForLoan') && (
            <Button type="primary" onClick={() => setApplying(true)}>
              {t('apply')}
            </Button>
          )}
        </>
      }
    >
      <PortfolioTiles />
      <FilterBar list={list}>
        <Form.Item name="borrower" label={t('field.borrower')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="state" label={t('field.state')}>
          <Select
            allowClear
            options={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          />
        </Form.Item>
        <Form.Item name="late" label={t('field.late')}>
          <Select
            allowClear
            options={[
              { value: 'true', label: t('onlyLate') },
              { value: 'false', label: t('notLate') },
            ]}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="loans.loans"
        label={t('title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        tools={
          can('exportLoans') && (
            <ExportButton
              path="/api/v1/loan-exports"
              filter={list.values}
              truths={['late']}
              done={t('exported')}
            />
          )
        }
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
        columns={useColumns()}
      />
      {isApplying && <LoanForm onClose={() => setApplying(false)} />}
    </Page>
  );
}

function useColumns(): Column<LoanRow>[] {
  const { t, i18n } = useTranslation('loans');
  const isChinese = i18n.language.startsWith('zh');
  return [
    {
      key: 'borrower',
      title: t('field.borrower'),
      pinned: true,
      render: ({ id, borrowerName }) => <Link to={`/loans/${id}`}>{borrowerName}</Link>,
    },
    { key: 'state', title: t('field.state'), render: (loan) => <LoanTag loan={loan} /> },
    {
      key: 'amount',
      title: t('field.amount'),
      numeric: true,
      sort: 'amount',
      render: ({ amount }) => <Money fen={amount} bare />,
    },
    {
      key: 'outstanding',
      title: t('field.outstanding'),
      numeric: true,
      sort: 'outstanding',
      render: ({ outstanding }) => <Money fen={outstanding} bare />,
    },
    {
      key: 'nextDueOn',
      title: t('field.nextDueOn'),
      sort: 'nextDueOn',
      render: ({ nextDueOn }) => (nextDueOn === null ? '—' : <DateText value={nextDueOn} />),
    },
    {
      key: 'product',
      title: t('field.product'),
      render: ({ productChinese, productEnglish }) => (isChinese ? productChinese : productEnglish),
    },
    { key: 'branch', title: t('field.branch'), render: ({ branchName }) => branchName },
    { key: 'number', title: t('field.number'), render: ({ number }) => number },
    {
      key: 'madeOn',
      title: t('field.madeOn'),
      sort: 'madeOn',
      render: ({ madeOn }) => <DateText value={madeOn} />,
    },
    {
      key: 'lentOn',
      title: t('field.lentOn'),
      hidden: true,
      render: ({ lentOn }) => (lentOn === null ? '—' : <DateText value={lentOn} />),
    },
    {
      key: 'term',
      title: t('field.term'),
      hidden: true,
      render: ({ term }) => (term === null ? '—' : <DateText value={term} />),
    },
    { key: 'fund', title: t('field.fund'), hidden: true, render: ({ fundName }) => fundName },
  ];
}
