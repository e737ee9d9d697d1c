import { Button, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { SmallTable } from '@/ui/small-table';
import { useStandards } from '@/ui/standards';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { TrainingCalendar } from './training-calendar';
import { TrainingForm } from './training-form';
import { clock, kinds, perMille, StateTag, states, type TrainingRow } from './words';

type View = 'list' | 'month' | 'above';

/** The trainings within reach, as a list or a month, and what they amount to. */
export function TrainingsScreen() {
  const { t } = useTranslation('training');
  const { can, session } = useSession();
  const [isDrafting, setDrafting] = useState(false);
  const [view, setView] = useState<View>('list');
  const isInvited = session.posts.some(({ role }) => role === 'branchSecretary');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {can('listTrainingDuties') && (
            <Link className="button" to="/training-duties">
              {t('duties')}
            </Link>
          )}
          {can('getPracticalSkills') && (
            <Link className="button" to="/practical-skills">
              {t('skills')}
            </Link>
          )}
          {can('draftTraining') && (
            <Button type="primary" onClick={() => setDrafting(true)}>
              {t('draft')}
            </Button>
          )}
        </>
      }
    >
      <Figures />
      <div>
        <Segmented<View>
          aria-label={t('view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'list', label: t('asList') },
            { value: 'month', label: t('asMonth') },
            ...(isInvited ? [{ value: 'above' as const, label: t('fromAbove') }] : []),
          ]}
        />
      </div>
      {view === 'month' ? <TrainingCalendar /> : <TrainingList key={view} isAbove={view === 'above'} />}
      {isDrafting && <TrainingForm onClose={() => setDrafting(false)} />}
    </Page>
  );
}

/** @param isAbove Those announced above one's branch, to which its secretary sends people. */
function TrainingList({ isAbove }: { isAbove: boolean }) {
  const { t } = useTranslation('training');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/trainings'>>({ filters: ['text', 'kind', 'state'], sort: '-on' });
  const query = useGet(
    '/api/v1/trainings',
    { params: { query: { ...list.query, ...(isAbove ? { invited: true } : {}) } } },
    { keepPrevious: true },
  );
  return (
    <>
      <FilterBar list={list}>
        <Form.Item name="text" label={t('field.topic')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="kind" label={t('field.kind')}>
          <Select allowClear options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="state" label={t('field.state')}>
          <Select allowClear options={states.map((value) => ({ value, label: t(`state.${value}`) }))} />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="training.trainings"
        label={t('title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={
          isAbove ? (
            <EmptyState title={t('emptyAbove')} hint={t('emptyAboveHint')} />
          ) : (
            <EmptyState title={t('empty')} {...(can('draftTraining') ? { hint: t('emptyHint') } : {})} />
          )
        }
        columns={useColumns()}
      />
    </>
  );
}

function Figures() {
  const { t } = useTranslation('training');
  const { session } = useSession();
  const year = session.businessDate.slice(0, 4);
  const { data } = useGet('/api/v1/training-figures', { params: { query: { from: `${year}-01-01` } } });
  return (
    <>
      <div className="tiles">
        <KpiTile
          label={t('figure.sessions')}
          value={data?.sessions ?? null}
          note={data && t('figure.trainings', { count: data.trainings })}
        />
        <KpiTile label={t('figure.attendances')} value={data?.attendances ?? null} />
        <KpiTile
          label={t('figure.trained')}
          value={data?.trained ?? null}
          note={
            data &&
            data.trained > 0 &&
            data.backgrounds
              .map(({ background, people }) => `${t(`background.${background}`)} ${people}`)
              .join(' · ')
          }
        />
        <KpiTile
          label={t('figure.employed')}
          value={data?.employed ?? null}
          note={data && t('figure.rate', { rate: perMille(data.employedPerMille) })}
        />
      </div>
      {data !== undefined && data.kinds.length > 0 && (
        <Card flush title={t('byKind', { year })}>
          <SmallTable
            label={t('byKind', { year })}
            head={[
              t('field.kind'),
              t('figure.sessions'),
              t('figure.attendances'),
              t('figure.places'),
              t('figure.trained'),
              t('figure.employed'),
              t('figure.rateHead'),
            ]}
            rows={data.kinds.map((one) => ({
              key: one.kind,
              cells: [
                t(`kind.${one.kind}`),
                one.sessions,
                one.attendances,
                one.places,
                one.trained,
                one.employed,
                perMille(one.employedPerMille),
              ],
            }))}
          />
        </Card>
      )}
    </>
  );
}

function useColumns(): Column<TrainingRow>[] {
  const { t } = useTranslation('training');
  const { name } = useStandards();
  return [
    {
      key: 'topic',
      title: t('field.topic'),
      pinned: true,
      width: 220,
      sort: 'topic',
      render: ({ id, topic }) => <Link to={`/trainings/${id}`}>{topic}</Link>,
    },
    { key: 'state', title: t('field.state'), width: 100, render: ({ state }) => <StateTag state={state} /> },
    { key: 'on', title: t('field.on'), width: 130, sort: 'on', render: ({ on }) => <DateText value={on} /> },
    {
      key: 'time',
      title: t('field.time'),
      width: 120,
      render: ({ startsAt, endsAt }) => `${clock(startsAt)}–${clock(endsAt)}`,
    },
    { key: 'kind', title: t('field.kind'), width: 120, render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'skill', title: t('field.skill'), width: 120, render: ({ skill }) => name('skill', skill) || '—' },
    {
      key: 'organiser',
      title: t('field.organiser'),
      width: 160,
      render: ({ organisationName }) => organisationName,
    },
    { key: 'place', title: t('field.place'), width: 150, render: ({ place }) => place },
    {
      key: 'enrolled',
      title: t('field.enrolled'),
      numeric: true,
      render: ({ enrolled, capacity }) => (capacity === null ? enrolled : `${enrolled}/${capacity}`),
    },
    {
      key: 'attendances',
      title: t('figure.attendances'),
      numeric: true,
      render: ({ attendances }) => attendances,
    },
    { key: 'teacher', title: t('field.teacher'), hidden: true, render: ({ teacher }) => teacher ?? '—' },
  ];
}
