import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { useSelection } from '@/ui/table/selection';
import { CountyActs } from './county-acts';
import { SurveyProgress } from './survey-progress';
import { SheetTag } from './tags';

type Row = Schema<'SheetRow'>;

const states = ['open', 'reported', 'returned', 'confirmed', 'closed'] as const;

/** The survey of a year: how far it has come, and every branch's sheet within the user's reach. */
export function SheetsScreen() {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const [isConfirming, setConfirming] = useState(false);
  const surveys = useGet('/api/v1/surveys');
  const list = useListState<Query<'/api/v1/survey-sheets'>>({
    filters: ['listYear', 'state', 'overdue', 'organisationId'],
  });
  const chosen = surveys.data?.items.find(({ listYear }) => String(listYear) === list.values.listYear);
  const survey = chosen ?? surveys.data?.items[0];
  const query = useGet(
    '/api/v1/survey-sheets',
    { params: { query: { ...list.query, ...(survey === undefined ? {} : { listYear: survey.listYear }) } } },
    { keepPrevious: true, enabled: surveys.data !== undefined },
  );
  const selection = useSelection();
  const confirm = useCommand('post', '/api/v1/survey-sheets/confirm', {
    quiet: true,
    success: ({ confirmed }) => t('survey.confirmed', { count: confirmed }),
  });
  const mayConfirm = can('confirmSheets') && list.values.state === 'reported';
  return (
    <Page
      title={survey === undefined ? t('survey.title') : t('survey.name', { year: survey.listYear })}
      lead={t('survey.lead')}
      actions={surveys.data !== undefined && <CountyActs surveys={surveys.data.items} shown={survey} />}
    >
      {survey !== undefined && <SurveyProgress listYear={survey.listYear} />}
      <FilterBar list={list}>
        <Form.Item name="state" label={t('survey.state')}>
          <Select
            allowClear
            options={states.map((state) => ({ value: state, label: t(`survey.sheetState.${state}`) }))}
          />
        </Form.Item>
        <Form.Item name="overdue" label={t('survey.late')}>
          <Select allowClear options={[{ value: 'true', label: t('survey.yes') }]} />
        </Form.Item>
        <Form.Item name="listYear" label={t('survey.year')}>
          <Select
            allowClear
            options={(surveys.data?.items ?? []).map(({ listYear }) => ({
              value: String(listYear),
              label: String(listYear),
            }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Row>
        name="assessment.sheets"
        label={t('survey.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={
          survey === undefined ? (
            <EmptyState title={t('survey.none')} hint={t('survey.noneHint')} />
          ) : (
            <EmptyState title={t('survey.noSheets')} />
          )
        }
        {...(mayConfirm
          ? {
              selection,
              bulk: (
                <Button type="primary" onClick={() => setConfirming(true)}>
                  {t('survey.confirmAll')}
                </Button>
              ),
            }
          : {})}
        columns={[
          {
            key: 'branch',
            title: t('survey.branch'),
            pinned: true,
            sort: 'organisation',
            render: ({ id, organisationName }) => <Link to={`/survey-sheets/${id}`}>{organisationName}</Link>,
          },
          { key: 'committee', title: t('survey.committee'), render: ({ committeeName }) => committeeName },
          {
            key: 'state',
            title: t('survey.state'),
            render: ({ state, overdue }) => <SheetTag state={state} overdue={overdue} />,
          },
          { key: 'people', title: t('survey.people'), numeric: true, render: ({ people }) => people },
          { key: 'open', title: t('survey.openLines'), numeric: true, render: ({ open }) => open },
          { key: 'changes', title: t('survey.changes'), numeric: true, render: ({ changes }) => changes },
          {
            key: 'candidates',
            title: t('survey.candidates'),
            numeric: true,
            render: ({ candidates }) => candidates,
          },
          {
            key: 'responsible',
            title: t('survey.responsible'),
            render: ({ responsibleName }) => responsibleName ?? '—',
          },
          {
            key: 'dueOn',
            title: t('survey.dueOn'),
            sort: 'dueOn',
            render: ({ dueOn }) => <DateText value={dueOn} />,
          },
        ]}
      />
      <ConfirmDialog
        title={t('survey.confirmAll')}
        open={isConfirming}
        onCancel={() => setConfirming(false)}
        onConfirm={async () => {
          await confirm.run({ body: { sheetIds: [...selection.keys] } });
          selection.clear();
          setConfirming(false);
        }}
      >
        {t('survey.confirmHint')}
      </ConfirmDialog>
    </Page>
  );
}
