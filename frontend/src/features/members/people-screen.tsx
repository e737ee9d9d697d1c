import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { AddPerson } from './add-person';
import { FactConditions, factFilters, KeptFacts } from './fact-filters';
import { FindByNumber } from './find-by-number';
import { OrganisationPicker } from './organisation-picker';
import { ExportRoster } from './roster/export-roster';
import { ImportLink } from './roster/import-link';
import { useStandards } from '@/ui/standards';
import { AwayTag, StateTag, TierTag } from './tags';
import { partyStatuses, personStates, tiers } from './types';

type PeopleQuery = Query<'/api/v1/people'>;
type Row = Schema<'PersonRow'>;

const filters = [
  'organisationId',
  'name',
  'partyStatus',
  'state',
  'tier',
  'recognised',
  'members',
  'asOf',
  'identity',
  ...factFilters,
  'duesOverdue',
  'away',
];

export function PeopleScreen() {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [isAdding, setAdding] = useState(false);
  const list = useListState<PeopleQuery>({ filters });
  const query = useGet('/api/v1/people', { params: { query: list.query } }, { keepPrevious: true });
  const columns = usePeopleColumns();
  const add = can('addPerson') && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      {t('people.add')}
    </Button>
  );

  return (
    <Page
      title={t('people.title')}
      actions={
        <>
          <FindByNumber />
          {can('listDuplicates') && (
            <Link className="button" to="/duplicates">
              {t('duplicates.title')}
            </Link>
          )}
          <ImportLink />
          {add}
        </>
      }
    >
      <FilterBar list={list}>
        {can('listOrganisations') && (
          <Form.Item name="organisationId" label={t('person.organisation')}>
            <OrganisationPicker />
          </Form.Item>
        )}
        <Form.Item name="name" label={t('person.name')}>
          <Input allowClear placeholder={t('people.nameHint')} />
        </Form.Item>
        <Form.Item name="partyStatus" label={t('person.partyStatus')}>
          <Select
            allowClear
            options={partyStatuses.map((value) => ({ value, label: t(`partyStatus.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="state" label={t('person.state')}>
          <Select allowClear options={personStates.map((value) => ({ value, label: t(`state.${value}`) }))} />
        </Form.Item>
        <Form.Item name="tier" label={t('person.tier')}>
          <Select allowClear options={tiers.map((value) => ({ value, label: t(`tier.${value}`) }))} />
        </Form.Item>
        <Form.Item name="recognised" label={t('people.recognised')}>
          <Select
            allowClear
            options={[
              { value: 'true', label: t('people.inLedger') },
              { value: 'false', label: t('people.notInLedger') },
            ]}
          />
        </Form.Item>
        <Form.Item name="members" label={t('people.members')}>
          <Select
            allowClear
            options={[
              { value: 'true', label: t('people.onlyMembers') },
              { value: 'false', label: t('people.onlyOthers') },
            ]}
          />
        </Form.Item>
        <KeptFacts also={['asOf', 'identity']} />
        <Form.Item name="away" label={t('membership.away')}>
          <Select
            allowClear
            options={[
              { value: 'true', label: t('membership.onlyAway') },
              { value: 'false', label: t('membership.notAway') },
            ]}
          />
        </Form.Item>
        <Form.Item name="duesOverdue" label={t('membership.dues')}>
          <Select allowClear options={[{ value: 'true', label: t('membership.duesOverdue') }]} />
        </Form.Item>
      </FilterBar>
      <FactConditions list={list} />
      <ResourceTable
        name="members.people"
        label={t('people.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        columns={columns}
        tools={<ExportRoster shown={list.values} />}
        empty={<EmptyState title={t('people.empty')} hint={t('people.emptyHint')} />}
      />
      <AddPerson open={isAdding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function usePeopleColumns(): Column<Row>[] {
  const { t } = useTranslation('members');
  const { name } = useStandards();
  return [
    {
      key: 'name',
      title: t('person.name'),
      pinned: true,
      sort: 'name',
      width: 90,
      render: (row) => <Link to={`/people/${row.id}`}>{row.name}</Link>,
    },
    { key: 'township', title: t('ledger.township'), width: 140, render: (row) => row.townshipName ?? '—' },
    {
      key: 'organisation',
      title: t('person.organisation'),
      sort: 'organisation',
      width: 170,
      render: (row) => row.organisationName,
    },
    {
      key: 'partyStatus',
      title: t('person.partyStatus'),
      width: 96,
      render: (row) => t(`partyStatus.${row.partyStatus}`),
    },
    {
      key: 'state',
      title: t('person.state'),
      width: 90,
      render: ({ state, awaySince }) => (
        <>
          <StateTag state={state} /> {awaySince !== null && <AwayTag since={awaySince} />}
        </>
      ),
    },
    {
      key: 'tier',
      title: t('person.tier'),
      width: 100,
      render: ({ tier }) => (tier === null ? '—' : <TierTag tier={tier} />),
    },
    {
      key: 'sex',
      title: t('person.sex'),
      width: 56,
      render: ({ sex }) => (sex === null ? '—' : t(`person.${sex}`)),
    },
    {
      key: 'birthDate',
      title: t('person.birthDate'),
      sort: 'birthDate',
      width: 110,
      render: ({ birthDate }) => <DateText value={birthDate} />,
    },
    { key: 'citizenId', title: t('person.citizenId'), width: 170, render: (row) => row.citizenId ?? '—' },
    { key: 'phone', title: t('person.phone'), width: 120, render: ({ phone }) => phone ?? '—' },
    {
      key: 'education',
      title: t('person.education'),
      hidden: true,
      render: ({ education }) => name('education', education) || '—',
    },
    {
      key: 'joinedOn',
      title: t('person.joinedOn'),
      sort: 'joinedOn',
      width: 110,
      render: ({ joinedOn }) => <DateText value={joinedOn} />,
    },
    {
      key: 'fullMemberOn',
      title: t('person.fullMemberOn'),
      hidden: true,
      render: ({ fullMemberOn }) => <DateText value={fullMemberOn} />,
    },
  ];
}
