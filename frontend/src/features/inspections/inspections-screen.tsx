import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { PlanForm } from './plan-form';
import { type InspectionRow, questions, StateTag, states, VerdictTag } from './words';

/** Inspections that the user may know of: what they saw, and what is still to be put right. */
export function InspectionsScreen() {
  const { t } = useTranslation('inspections');
  const { can } = useSession();
  const [isPlanning, setPlanning] = useState(false);
  const list = useListState<Query<'/api/v1/inspections'>>({
    filters: ['text', 'state', 'open'],
    sort: '-on',
  });
  const query = useGet('/api/v1/inspections', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {can('listInspectionFindings') && (
            <Link className="button" to="/inspection-findings">
              {t('findings')}
            </Link>
          )}
          {can('getLiaisonCoverage') && (
            <Link className="button" to="/liaison-officers">
              {t('officers')}
            </Link>
          )}
          {can('planInspection') && (
            <Button type="primary" onClick={() => setPlanning(true)}>
              {t('plan')}
            </Button>
          )}
        </>
      }
    >
      <FilterBar list={list}>
        <Form.Item name="text" label={t('field.subject')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="state" label={t('field.state')}>
          <Select allowClear options={states.map((value) => ({ value, label: t(`state.${value}`) }))} />
        </Form.Item>
        <Form.Item name="open" label={t('field.open')}>
          <Select
            allowClear
            options={[
              { value: 'true', label: t('openYes') },
              { value: 'false', label: t('openNo') },
            ]}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="inspections.inspections"
        label={t('title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('empty')} {...(can('planInspection') ? { hint: t('emptyHint') } : {})} />}
        columns={useColumns()}
      />
      {isPlanning && <PlanForm onClose={() => setPlanning(false)} />}
    </Page>
  );
}

function useColumns(): Column<InspectionRow>[] {
  const { t } = useTranslation('inspections');
  return [
    {
      key: 'subjectName',
      title: t('field.subject'),
      pinned: true,
      width: 200,
      sort: 'subjectName',
      render: ({ id, subjectName }) => <Link to={`/inspections/${id}`}>{subjectName}</Link>,
    },
    { key: 'state', title: t('field.state'), width: 110, render: ({ state }) => <StateTag state={state} /> },
    { key: 'on', title: t('field.on'), sort: 'on', render: ({ on }) => <DateText value={on} /> },
    {
      key: 'way',
      title: t('field.way'),
      width: 80,
      render: ({ isAnnounced }) => t(isAnnounced ? 'announced' : 'unannounced'),
    },
    {
      key: 'place',
      title: t('field.place'),
      width: 160,
      render: ({ placeName, townshipName }) => [townshipName, placeName].filter(Boolean).join(' '),
    },
    ...questions.map((question) => ({
      key: question,
      title: t(`short.${question}`),
      width: 90,
      render: (row: InspectionRow) => <VerdictTag verdict={row[question]} />,
    })),
    {
      key: 'open',
      title: t('field.findings'),
      width: 130,
      render: ({ findings, open, overdue }) =>
        findings === 0 ? '—' : t(overdue > 0 ? 'countLate' : 'count', { findings, open, overdue }),
    },
    { key: 'by', title: t('field.by'), width: 150, render: ({ byName }) => byName },
    { key: 'inspectors', title: t('field.inspectors'), width: 150, render: ({ inspectors }) => inspectors },
  ];
}
