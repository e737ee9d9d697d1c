import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import type { Answer, Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { KpiTile } from '@/ui/kpi-tile';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { useSelection } from '@/ui/table/selection';
import { bulkActs } from './bulk/bulk-acts';
import { BulkButtons } from './bulk/bulk-buttons';
import { CaseTables } from './case-tables';
import { endStages, isOpen, openStages, stageTone } from './case';

type Row = Answer<'/api/v1/cases', 'get'>['items'][number];
type CaseQuery = Query<'/api/v1/cases'>;

export function CasesScreen() {
  const { t } = useTranslation('recognition');
  const { can } = useSession();
  const navigate = useNavigate();
  const list = useListState<CaseQuery>({
    filters: ['search', 'stage', 'open', 'overdue', 'held', 'orgId'],
    sort: '-submittedOn',
  });
  const selection = useSelection();
  const mayDoSeveral = bulkActs.some((act) => can(act));
  const query = useGet('/api/v1/cases', { params: { query: list.query } }, { keepPrevious: true });
  const figures = useGet('/api/v1/case-figures', { params: { query: {} } });
  const places = useGet('/api/v1/public/notice-places', undefined, { staleTime: Infinity });
  const apply = can('submitApplication') && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => void navigate('/cases/new')}>
      {t('newApplication')}
    </Button>
  );

  return (
    <Page title={t('cases')} actions={apply}>
      {figures.data !== undefined && <Figures figures={figures.data} />}
      <FilterBar list={list}>
        <Form.Item name="search" label={t('search')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="stage" label={t('stageLabel')}>
          <Select
            allowClear
            options={[...openStages, ...endStages].map((value) => ({ value, label: t(`stage.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="open" label={t('state')}>
          <Select
            allowClear
            options={[
              { value: 'true', label: t('open') },
              { value: 'false', label: t('closed') },
            ]}
          />
        </Form.Item>
        <Form.Item name="overdue" label={t('overdue')}>
          <Select allowClear options={[{ value: 'true', label: t('onlyOverdue') }]} />
        </Form.Item>
        <Form.Item name="held" label={t('figures.held')}>
          <Select allowClear options={[{ value: 'true', label: t('onlyHeld') }]} />
        </Form.Item>
        <Form.Item name="orgId" label={t('township')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={(places.data?.townships ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="recognition.cases"
        label={t('cases')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        tools={<CaseTables values={list.values} />}
        {...(mayDoSeveral ? { selection, bulk: <BulkButtons selection={selection} /> } : {})}
        empty={<EmptyState title={t('empty')}>{apply}</EmptyState>}
        columns={useColumns()}
      />
    </Page>
  );
}

function Figures({ figures }: { figures: Answer<'/api/v1/case-figures', 'get'> }) {
  const { t } = useTranslation('recognition');
  const recognised = figures.stages.find(({ stage }) => stage === 'recognised')?.count ?? 0;
  return (
    <div className="tiles">
      <KpiTile label={t('figures.open')} value={figures.open} to="/cases?open=true" />
      <KpiTile label={t('figures.overdue')} value={figures.overdue} to="/cases?overdue=true" />
      <KpiTile label={t('figures.held')} value={figures.held} to="/cases?held=true" />
      <KpiTile label={t('figures.recognised')} value={recognised} to="/cases?stage=recognised" />
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('recognition');
  return [
    {
      key: 'person',
      title: t('person'),
      pinned: true,
      render: (row) => <Link to={`/cases/${row.id}`}>{row.personName}</Link>,
    },
    { key: 'number', title: t('number'), sort: 'number', render: ({ number }) => number },
    { key: 'branch', title: t('branch'), render: ({ orgName }) => orgName },
    { key: 'township', title: t('township'), render: ({ townshipName }) => townshipName },
    { key: 'stage', title: t('stageLabel'), render: (row) => <StageTags row={row} /> },
    {
      key: 'stepDueOn',
      title: t('stepDueOn'),
      sort: 'stepDueOn',
      render: ({ stage, stepDueOn }) => <DateText value={isOpen(stage) ? stepDueOn : null} />,
    },
    { key: 'dueOn', title: t('dueOn'), sort: 'dueOn', render: ({ dueOn }) => <DateText value={dueOn} /> },
    {
      key: 'submittedOn',
      title: t('submittedOn'),
      sort: 'submittedOn',
      render: ({ submittedOn }) => <DateText value={submittedOn} />,
    },
    {
      key: 'tier',
      title: t('tierLabel'),
      render: ({ tier }) => (tier === null ? '—' : t(`tier.${tier}`)),
    },
    {
      key: 'amount',
      title: t('amount'),
      numeric: true,
      render: ({ amount }) => <Money fen={amount} bare />,
    },
  ];
}

function StageTags({ row }: { row: Row }) {
  const { t } = useTranslation('recognition');
  return (
    <span className="row">
      <StatusTag tone={stageTone(row.stage)}>{t(`stage.${row.stage}`)}</StatusTag>
      {row.overdue && <StatusTag tone="danger">{t('overdue')}</StatusTag>}
      {row.held && <StatusTag tone="warning">{t('held')}</StatusTag>}
      {row.frozen && <StatusTag tone="neutral">{t('frozen')}</StatusTag>}
    </span>
  );
}
