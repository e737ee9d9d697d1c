import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { KpiTile } from '@/ui/kpi-tile';
import { Money, yuanText } from '@/ui/money';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { ProjectForm } from './project-form';
import { type ProjectRow, StateTag, states, types } from './words';

const yearsBack = 5;

/** The projects within reach: what they cost, where they stand, whom they lead along. */
export function ProjectsScreen() {
  const { t } = useTranslation('projects');
  const { can } = useSession();
  const [isDrafting, setDrafting] = useState(false);
  const list = useListState<Query<'/api/v1/projects'>>({
    filters: ['text', 'state', 'type', 'year'],
    sort: '-from',
  });
  const query = useGet('/api/v1/projects', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Link className="button" to="/project-outcomes">
            {t('outcomes')}
          </Link>
          {can('draftProject') && (
            <Button type="primary" onClick={() => setDrafting(true)}>
              {t('draft')}
            </Button>
          )}
        </>
      }
    >
      <Figures year={list.query.year} />
      <FilterBar list={list}>
        <Form.Item name="text" label={t('field.name')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="state" label={t('field.state')}>
          <Select allowClear options={states.map((value) => ({ value, label: t(`state.${value}`) }))} />
        </Form.Item>
        <Form.Item name="year" label={t('field.year')}>
          <YearSelect />
        </Form.Item>
        <Form.Item name="type" label={t('field.type')}>
          <Select allowClear options={types.map((value) => ({ value, label: t(`type.${value}`) }))} />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="projects.projects"
        label={t('title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('empty')} {...(can('draftProject') ? { hint: t('emptyHint') } : {})} />}
        columns={useColumns()}
      />
      {isDrafting && <ProjectForm onClose={() => setDrafting(false)} />}
    </Page>
  );
}

function YearSelect(props: { value?: string; onChange?: (year: string | undefined) => void; id?: string }) {
  const { t } = useTranslation('projects');
  const { session } = useSession();
  const next = Number(session.businessDate.slice(0, 4)) + 1;
  return (
    <Select
      allowClear
      {...props}
      options={Array.from({ length: yearsBack }, (_, back) => String(next - back)).map((value) => ({
        value,
        label: t('yearOf', { year: value }),
      }))}
    />
  );
}

function Figures({ year }: { year: number | undefined }) {
  const { t } = useTranslation('projects');
  const { data } = useGet('/api/v1/project-figures', {
    params: { query: year === undefined ? {} : { year } },
  });
  const used = data?.sources.reduce((sum, one) => sum + one.used, 0);
  const inState = (wanted: string) => data?.states.find(({ state }) => state === wanted)?.count ?? 0;
  return (
    <div className="tiles">
      <KpiTile
        label={t('figure.count')}
        value={data?.count ?? null}
        note={data && t('figure.building', { count: inState('building') })}
      />
      <KpiTile
        label={t('figure.investment')}
        value={data ? yuanText(data.investment) : null}
        unit={t('yuan')}
        note={data && data.gap !== 0 && t('figure.gap', { amount: yuanText(data.gap) })}
      />
      <KpiTile label={t('figure.used')} value={used === undefined ? null : yuanText(used)} unit={t('yuan')} />
      <KpiTile
        label={t('figure.led')}
        value={data ? data.needyMembers + data.otherPeople : null}
        note={data && t('figure.needy', { count: data.needyMembers })}
      />
    </div>
  );
}

function useColumns(): Column<ProjectRow>[] {
  const { t } = useTranslation('projects');
  return [
    {
      key: 'name',
      title: t('field.name'),
      pinned: true,
      width: 220,
      sort: 'name',
      render: ({ id, name }) => <Link to={`/projects/${id}`}>{name}</Link>,
    },
    { key: 'state', title: t('field.state'), width: 140, render: ({ state }) => <StateTag state={state} /> },
    { key: 'place', width: 110, title: t('field.place'), render: ({ placeName }) => placeName },
    {
      key: 'township',
      width: 130,
      title: t('field.township'),
      render: ({ townshipName }) => townshipName ?? '—',
    },
    { key: 'type', width: 110, title: t('field.type'), render: ({ type }) => t(`type.${type}`) },
    { key: 'industry', width: 110, title: t('field.industry'), render: ({ industry }) => industry },
    {
      key: 'investment',
      title: t('field.investmentYuan'),
      numeric: true,
      sort: 'investment',
      render: ({ investment }) => <Money fen={investment} bare />,
    },
    {
      key: 'used',
      title: t('field.usedYuan'),
      numeric: true,
      render: ({ used }) => <Money fen={used} bare />,
    },
    {
      key: 'led',
      title: t('field.led'),
      numeric: true,
      render: ({ needyMembers, otherPeople }) => needyMembers + otherPeople,
    },
    { key: 'from', title: t('field.from'), sort: 'from', render: ({ from }) => <DateText value={from} /> },
    {
      key: 'until',
      title: t('field.until'),
      sort: 'until',
      render: ({ until }) => <DateText value={until} />,
    },
    {
      key: 'responsible',
      width: 150,
      title: t('field.responsible'),
      render: ({ responsible }) => responsible,
    },
    { key: 'liaison', title: t('field.liaison'), hidden: true, render: ({ liaison }) => liaison ?? '—' },
  ];
}
