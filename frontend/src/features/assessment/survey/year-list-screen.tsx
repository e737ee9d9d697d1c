import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { useStandards } from '@/ui/standards';
import { EmptyState } from '@/ui/states';
import { ExportButton } from '@/ui/table/export-button';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';

const tiers = ['severe', 'considerable', 'temporary'] as const;

/** A year's list, as it was fixed. */
export function YearListScreen() {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const { name } = useStandards();
  const surveys = useGet('/api/v1/surveys');
  const years = (surveys.data?.items ?? []).filter(({ fixedOn }) => fixedOn !== null);
  const list = useListState<Query<'/api/v1/year-lists'>>({ filters: ['listYear', 'tier', 'organisationId'] });
  const query = useGet('/api/v1/year-lists', { params: { query: list.query } }, { keepPrevious: true });
  const print = new URLSearchParams(
    Object.entries(list.values).flatMap(([field, value]) =>
      typeof value === 'string' ? [[field, value]] : [],
    ),
  ).toString();
  return (
    <Page
      title={t('survey.listed.title')}
      lead={t('survey.listed.lead')}
      trail={[{ label: t('survey.title'), to: '/survey-sheets' }]}
      actions={
        <Link className="button" to={`/year-lists/print?${print}`}>
          {t('survey.listed.print')}
        </Link>
      }
    >
      <FilterBar list={list}>
        <Form.Item name="listYear" label={t('survey.year')}>
          <Select
            allowClear
            options={years.map(({ listYear }) => ({ value: String(listYear), label: String(listYear) }))}
          />
        </Form.Item>
        <Form.Item name="tier" label={t('survey.listed.tier')}>
          <Select allowClear options={tiers.map((tier) => ({ value: tier, label: t(`tier.${tier}`) }))} />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Schema<'ListedRow'>>
        name="assessment.year-list"
        label={t('survey.listed.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        tools={
          can('exportYearList') && (
            <ExportButton
              path="/api/v1/year-list-exports"
              filter={list.values}
              done={t('survey.listed.exported')}
            />
          )
        }
        empty={<EmptyState title={t('survey.listed.empty')} hint={t('survey.listed.emptyHint')} />}
        columns={[
          {
            key: 'name',
            title: t('survey.listed.person'),
            pinned: true,
            sort: 'name',
            render: (row) =>
              can('getPerson') ? <Link to={`/people/${row.personId}`}>{row.name}</Link> : row.name,
          },
          {
            key: 'birthDate',
            title: t('survey.listed.birthDate'),
            render: ({ birthDate }) => <DateText value={birthDate} />,
          },
          {
            key: 'place',
            title: t('survey.listed.place'),
            sort: 'organisation',
            render: ({ organisationName }) => organisationName,
          },
          {
            key: 'committee',
            title: t('survey.listed.committee'),
            render: ({ committeeName }) => committeeName ?? '—',
          },
          { key: 'tier', title: t('survey.listed.tier'), render: ({ tier }) => t(`tier.${tier}`) },
          {
            key: 'cause',
            title: t('survey.listed.cause'),
            render: ({ cause }) => name('hardshipCause', cause) || '—',
          },
          {
            key: 'perCapita',
            title: t('survey.listed.perCapita'),
            numeric: true,
            render: ({ perCapita }) => <Money fen={perCapita} bare />,
          },
          {
            key: 'finding',
            title: t('survey.listed.finding'),
            render: ({ finding }) =>
              finding === null ? t('survey.listed.noFinding') : t(`survey.finding.${finding}`),
          },
          {
            key: 'since',
            title: t('survey.listed.since'),
            sort: 'since',
            render: ({ since }) => <DateText value={since} />,
          },
          {
            key: 'fixedOn',
            title: t('survey.listed.fixedOn'),
            hidden: true,
            render: ({ fixedOn }) => <DateText value={fixedOn} />,
          },
        ]}
      />
    </Page>
  );
}
