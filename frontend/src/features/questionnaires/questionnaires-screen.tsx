import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
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
import { percent, type QuestionnaireRow, StateTag, states } from './words';

/** What people were asked, how many answered, and whether they are content. */
export function QuestionnairesScreen() {
  const { t } = useTranslation('questionnaires');
  const { can } = useSession();
  const navigate = useNavigate();
  const list = useListState<Query<'/api/v1/questionnaires'>>({
    filters: ['text', 'state'],
    sort: '-opensOn',
  });
  const query = useGet('/api/v1/questionnaires', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        can('draftQuestionnaire') && (
          <Button type="primary" onClick={() => void navigate('/questionnaires/new')}>
            {t('new')}
          </Button>
        )
      }
    >
      <FilterBar list={list}>
        <Form.Item name="text" label={t('field.title')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="state" label={t('field.state')}>
          <Select allowClear options={states.map((value) => ({ value, label: t(`state.${value}`) }))} />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="questionnaires.questionnaires"
        label={t('title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={
          <EmptyState title={t('empty')} {...(can('draftQuestionnaire') ? { hint: t('emptyHint') } : {})} />
        }
        columns={useColumns()}
      />
    </Page>
  );
}

function useColumns(): Column<QuestionnaireRow>[] {
  const { t } = useTranslation('questionnaires');
  return [
    {
      key: 'title',
      title: t('field.title'),
      pinned: true,
      width: 240,
      render: ({ id, title }) => <Link to={`/questionnaires/${id}`}>{title}</Link>,
    },
    { key: 'state', title: t('field.state'), width: 110, render: (row) => <StateTag row={row} /> },
    {
      key: 'place',
      title: t('field.place'),
      width: 170,
      render: ({ placeName, townshipName }) =>
        [townshipName === placeName ? null : townshipName, placeName].filter(Boolean).join(' '),
    },
    {
      key: 'opensOn',
      title: t('field.opensOn'),
      sort: 'opensOn',
      render: ({ opensOn }) => <DateText value={opensOn} />,
    },
    {
      key: 'closesOn',
      title: t('field.closesOn'),
      sort: 'closesOn',
      render: ({ closesOn }) => <DateText value={closesOn} />,
    },
    {
      key: 'received',
      title: t('field.received'),
      width: 150,
      render: ({ received, asked, responseRate }) =>
        t('receivedOf', { received, asked, rate: percent(responseRate) }),
    },
    { key: 'valid', title: t('field.valid'), width: 90, render: ({ valid }) => valid },
    {
      key: 'satisfaction',
      title: t('field.satisfaction'),
      width: 110,
      render: ({ satisfaction, goal }) =>
        satisfaction === null
          ? '—'
          : t(satisfaction >= goal ? 'reached' : 'missed', { rate: percent(satisfaction) }),
    },
    { key: 'by', title: t('field.by'), width: 160, render: ({ byName }) => byName },
  ];
}
