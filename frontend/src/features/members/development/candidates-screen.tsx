import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Answer, Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { OrganisationPicker } from '../organisation-picker';
import { RecordApplicant } from './candidate-forms';
import { stages, stageTones } from './stages';

type Row = Answer<'/api/v1/candidates', 'get'>['items'][number];

/** Those on the way into the party, by stage. */
export function CandidatesScreen() {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [isApplying, setApplying] = useState(false);
  const list = useListState<Query<'/api/v1/candidates'>>({
    filters: ['name', 'stage', 'organisationId', 'personId'],
    sort: '-appliedOn',
  });
  const query = useGet('/api/v1/candidates', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page
      title={t('development.title')}
      lead={t('development.lead')}
      actions={
        <>
          {can('getCohort') && (
            <Link className="button" to="/development-cohort">
              {t('development.cohort')}
            </Link>
          )}
          {can('recordApplicant') && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setApplying(true)}>
              {t('development.apply')}
            </Button>
          )}
        </>
      }
    >
      <FilterBar list={list}>
        <Form.Item name="name" label={t('person.name')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="stage" label={t('development.stage')}>
          <Select allowClear options={stages.map((value) => ({ value, label: t(`development.${value}`) }))} />
        </Form.Item>
        {can('listOrganisations') && (
          <Form.Item name="organisationId" label={t('person.organisation')}>
            <OrganisationPicker />
          </Form.Item>
        )}
      </FilterBar>
      <ResourceTable
        name="members.candidates"
        label={t('development.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        columns={useColumns()}
        empty={
          <EmptyState
            title={t('development.empty')}
            {...(can('recordApplicant') ? { hint: t('development.emptyHint') } : {})}
          />
        }
      />
      {isApplying && <RecordApplicant onClose={() => setApplying(false)} />}
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('members');
  return [
    {
      key: 'person',
      title: t('person.name'),
      pinned: true,
      width: 110,
      render: (row) => <Link to={`/candidates/${row.id}`}>{row.personName}</Link>,
    },
    {
      key: 'stage',
      title: t('development.stage'),
      width: 130,
      render: ({ stage }) => <StatusTag tone={stageTones[stage]}>{t(`development.${stage}`)}</StatusTag>,
    },
    { key: 'since', title: t('development.since'), render: ({ since }) => <DateText value={since} /> },
    { key: 'branch', title: t('development.branch'), render: ({ orgName }) => orgName },
    {
      key: 'level',
      title: t('development.postLevel'),
      render: ({ postLevel }) => (postLevel === null ? '—' : t(`development.${postLevel}`)),
    },
    { key: 'employer', title: t('development.employer'), render: ({ employer }) => employer ?? '—' },
    {
      key: 'appliedOn',
      title: t('development.appliedOn'),
      sort: 'appliedOn',
      render: ({ appliedOn }) => <DateText value={appliedOn} />,
    },
  ];
}
