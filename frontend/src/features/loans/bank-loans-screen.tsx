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
import { BankLoanForm } from './bank-loan-form';
import { type BankLoanRow, BankLoanTag, bankLoanStates, dayAfter } from './bank-words';
import { rateText } from './words';

const horizons = [30, 90, 180];

/** What banks lent to people within reach, the first that falls due first. */
export function BankLoansScreen() {
  const { t } = useTranslation('loans');
  const { can, session } = useSession();
  const [isRecording, setRecording] = useState(false);
  const list = useListState<Query<'/api/v1/bank-loans'>>({
    filters: ['borrower', 'bank', 'state', 'dueBy'],
    sort: 'dueOn',
  });
  const query = useGet('/api/v1/bank-loans', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page
      title={t('bank.title')}
      lead={t('bank.lead')}
      actions={
        can('recordBankLoan') && (
          <Button type="primary" onClick={() => setRecording(true)}>
            {t('bank.record')}
          </Button>
        )
      }
    >
      <FilterBar list={list}>
        <Form.Item name="borrower" label={t('bank.person')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="bank" label={t('bank.name')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="state" label={t('bank.state')}>
          <Select
            allowClear
            options={bankLoanStates.map((value) => ({ value, label: t(`bank.states.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="dueBy" label={t('bank.dueBy')}>
          <Select
            allowClear
            options={horizons.map((days) => ({
              value: dayAfter(session.businessDate, days),
              label: t('bank.within', { days }),
            }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<BankLoanRow>
        name="loans.bank"
        label={t('bank.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        tools={
          can('exportBankLoans') && (
            <ExportButton path="/api/v1/bank-loan-exports" filter={list.values} done={t('bank.exported')} />
          )
        }
        empty={<EmptyState title={t('bank.empty')} hint={t('bank.emptyHint')} />}
        columns={useColumns()}
      />
      {isRecording && <BankLoanForm onClose={() => setRecording(false)} />}
    </Page>
  );
}

function useColumns(): Column<BankLoanRow>[] {
  const { t } = useTranslation('loans');
  return [
    {
      key: 'person',
      title: t('bank.person'),
      pinned: true,
      render: ({ id, personName }) => <Link to={`/bank-loans/${id}`}>{personName}</Link>,
    },
    { key: 'state', title: t('bank.state'), render: (loan) => <BankLoanTag loan={loan} /> },
    { key: 'bank', title: t('bank.name'), render: ({ bank }) => bank },
    {
      key: 'amount',
      title: t('bank.amount'),
      numeric: true,
      sort: 'amount',
      render: ({ amount }) => <Money fen={amount} bare />,
    },
    {
      key: 'outstanding',
      title: t('bank.outstanding'),
      numeric: true,
      sort: 'outstanding',
      render: ({ outstanding }) => <Money fen={outstanding} bare />,
    },
    {
      key: 'dueOn',
      title: t('bank.dueOn'),
      sort: 'dueOn',
      render: ({ dueOn }) => <DateText value={dueOn} />,
    },
    {
      key: 'rate',
      title: t('bank.rate'),
      numeric: true,
      render: ({ rateBasisPoints }) => rateText(rateBasisPoints),
    },
    {
      key: 'interestPaid',
      title: t('bank.interestPaid'),
      numeric: true,
      render: ({ interestPaid }) => <Money fen={interestPaid} bare />,
    },
    {
      key: 'subsidised',
      title: t('bank.subsidised'),
      numeric: true,
      render: ({ subsidised }) => <Money fen={subsidised} bare />,
    },
    { key: 'branch', title: t('bank.branch'), render: ({ branchName }) => branchName },
    { key: 'contract', title: t('bank.contract'), render: ({ contractNumber }) => contractNumber },
    {
      key: 'security',
      title: t('bank.security'),
      hidden: true,
      render: ({ security }) => t(`bank.securities.${security}`),
    },
    {
      key: 'lentOn',
      title: t('bank.lentOn'),
      hidden: true,
      sort: 'lentOn',
      render: ({ lentOn }) => <DateText value={lentOn} />,
    },
  ];
}
