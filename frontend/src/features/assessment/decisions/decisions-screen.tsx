import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { ExportButton } from '@/ui/table/export-button';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { DecisionForm } from './decision-form';
import { bodies, type Decision, DecisionTag, usePackText, useStepText, workSteps } from './decision-words';
import { StepTiles } from './step-tiles';

const yearsBack = 10;
const most = 200;

/** What committees decided in a year; on top the four steps, and which of them has no decision yet. */
export function DecisionsScreen() {
  const { t } = useTranslation('assessment');
  const { session, can } = useSession();
  const [isRecording, setRecording] = useState(false);
  const list = useListState<Query<'/api/v1/decisions'>>({
    filters: ['year', 'step', 'body', 'organisationId', 'superseded'],
    sort: '-heldOn',
  });
  const thisYear = Number(session.businessDate.slice(0, 4));
  const { year: asked, organisationId } = list.values;
  const year = typeof asked === 'string' ? Number(asked) : thisYear;
  const query = useGet(
    '/api/v1/decisions',
    { params: { query: { ...list.query, year } } },
    { keepPrevious: true },
  );
  return (
    <Page
      title={t('decision.title')}
      lead={t('decision.lead')}
      actions={
        <>
          <Select
            aria-label={t('decision.year')}
            style={{ minWidth: 120 }}
            value={year}
            options={[
              ...new Set([year, ...Array.from({ length: yearsBack }, (_, back) => thisYear - back)]),
            ].map((value) => ({ value, label: t('decision.yearOf', { year: value }) }))}
            onChange={(next) => list.apply({ ...list.values, year: String(next) })}
          />
          {can('recordDecision') && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setRecording(true)}>
              {t('decision.record')}
            </Button>
          )}
        </>
      }
    >
      <StepTiles
        year={year}
        organisationId={typeof organisationId === 'string' ? organisationId : undefined}
      />
      <Filters list={list} />
      <ResourceTable
        name="assessment.decisions"
        label={t('decision.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        tools={
          can('exportDecisions') && (
            <ExportButton
              path="/api/v1/decision-exports"
              filter={{ ...list.values, year: String(year) }}
              truths={['superseded']}
              done={t('decision.exported')}
            />
          )
        }
        empty={
          <EmptyState
            title={t('decision.empty')}
            {...(can('recordDecision') ? { hint: t('decision.emptyHint') } : {})}
          />
        }
        columns={useColumns()}
      />
      {isRecording && <Record onClose={() => setRecording(false)} />}
    </Page>
  );
}

function Filters({ list }: { list: ReturnType<typeof useListState<Query<'/api/v1/decisions'>>> }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const townships = useGet(
    '/api/v1/organisations',
    { params: { query: { kind: 'townshipCommittee', size: most } } },
    { enabled: can('listOrganisations') },
  );
  const places = townships.data?.items ?? [];
  return (
    <FilterBar list={list}>
      <Form.Item name="step" label={t('decision.field.steps')}>
        <Select
          allowClear
          options={workSteps.map((step) => ({ value: step, label: t(`decision.step.${step}`) }))}
        />
      </Form.Item>
      <Form.Item name="body" label={t('decision.field.body')}>
        <Select
          allowClear
          options={bodies.map((body) => ({ value: body, label: t(`decision.body.${body}`) }))}
        />
      </Form.Item>
      {places.length > 1 && (
        <Form.Item name="organisationId" label={t('decision.field.organisation')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="superseded" label={t('decision.field.state')}>
        <Select
          allowClear
          options={[
            { value: 'false', label: t('decision.standing') },
            { value: 'true', label: t('decision.superseded') },
          ]}
        />
      </Form.Item>
    </FilterBar>
  );
}

function Record({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('assessment');
  const navigate = useNavigate();
  const record = useCommand('post', '/api/v1/decisions', { success: t('decision.recorded'), quiet: true });
  return (
    <DecisionForm
      title={t('decision.record')}
      onClose={onClose}
      onSubmit={async (values) => {
        const { decision } = await record.run({ body: values });
        // After the drawer has let go of its guard.
        setTimeout(() => void navigate(`/decisions/${decision.id}`));
      }}
    />
  );
}

function useColumns(): Column<Decision>[] {
  const { t } = useTranslation('assessment');
  const steps = useStepText();
  const pack = usePackText();
  return [
    {
      key: 'title',
      title: t('decision.field.name'),
      pinned: true,
      width: 280,
      render: ({ id, title }) => <Link to={`/decisions/${id}`}>{title}</Link>,
    },
    {
      key: 'heldOn',
      title: t('decision.field.heldOn'),
      sort: 'heldOn',
      render: ({ heldOn }) => <DateText value={heldOn} />,
    },
    { key: 'body', title: t('decision.field.body'), render: ({ body }) => t(`decision.body.${body}`) },
    {
      key: 'organisation',
      title: t('decision.field.organisation'),
      sort: 'organisation',
      render: ({ organisationName }) => organisationName,
    },
    { key: 'steps', title: t('decision.field.steps'), render: (row) => steps(row.steps) },
    {
      key: 'state',
      title: t('decision.field.state'),
      render: ({ supersededBy }) => <DecisionTag isSuperseded={supersededBy !== null} />,
    },
    {
      key: 'documentNumber',
      title: t('decision.field.documentNumber'),
      render: ({ documentNumber }) => documentNumber ?? '—',
    },
    { key: 'chair', title: t('decision.field.chair'), hidden: true, render: ({ chair }) => chair ?? '—' },
    { key: 'pack', title: t('decision.field.packShort'), hidden: true, render: pack },
    {
      key: 'listYear',
      title: t('decision.field.listYear'),
      hidden: true,
      render: ({ listYear }) => listYear ?? '—',
    },
  ];
}
