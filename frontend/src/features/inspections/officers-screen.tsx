import { Button, Form, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { AppointForm, CoversForm, Dismissal } from './officer-forms';
import type { Officer } from './words';

type Coverage = Schema<'LiaisonCoverage'>;

/** Liaison officers, what each looks after, and what nobody does. */
export function OfficersScreen() {
  const { t } = useTranslation('inspections');
  const { can } = useSession();
  const [isAppointing, setAppointing] = useState(false);
  const query = useGet('/api/v1/liaison-coverage');
  return (
    <Page
      title={t('officers')}
      lead={t('officersLead')}
      trail={[{ label: t('title'), to: '/inspections' }]}
      actions={
        can('appointLiaisonOfficer') && (
          <Button type="primary" onClick={() => setAppointing(true)}>
            {t('appoint')}
          </Button>
        )
      }
    >
      <QueryView query={query}>
        {(coverage) => (
          <>
            <div className="tiles">
              <KpiTile label={t('figure.officers')} value={coverage.officers} />
              <KpiTile
                label={t('figure.villagesWithout')}
                value={coverage.villagesWithout}
                {...(coverage.villagesWithout > 0 ? { tone: 'warning' as const } : {})}
              />
              <KpiTile
                label={t('figure.projectsWithout')}
                value={coverage.projectsWithout}
                {...(coverage.projectsWithout > 0 ? { tone: 'warning' as const } : {})}
              />
            </div>
            {can('listLiaisonOfficers') && <Officers coverage={coverage} />}
            <Places coverage={coverage} />
            {isAppointing && <AppointForm coverage={coverage} onClose={() => setAppointing(false)} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Officers({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation('inspections');
  const { can } = useSession();
  const list = useListState<{ sort?: string }>({ filters: [], sort: 'name' });
  const query = useGet(
    '/api/v1/liaison-officers',
    { params: { query: { ...list.query, serving: true } } },
    { keepPrevious: true },
  );
  const [open, setOpen] = useState<{ officer: Officer; act: 'covers' | 'dismiss' }>();
  return (
    <>
      <ResourceTable
        name="inspections.officers"
        label={t('officers')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('noOfficers')} hint={t('noOfficersHint')} />}
        columns={[
          {
            key: 'name',
            title: t('field.name'),
            pinned: true,
            width: 110,
            sort: 'name',
            render: ({ name }) => name,
          },
          { key: 'unit', title: t('field.unit'), width: 160, render: ({ unitName }) => unitName },
          { key: 'duty', title: t('field.duty'), width: 160, render: ({ duty }) => duty },
          {
            key: 'covers',
            title: t('field.covers'),
            width: 280,
            render: ({ villages, projects }) =>
              [...villages.map(({ placeName }) => placeName), ...projects.map(({ name }) => name)].join(
                '、',
              ) || '—',
          },
          { key: 'from', title: t('field.from'), render: ({ from }) => from },
          {
            key: 'acts',
            title: t('field.acts'),
            width: 170,
            render: (officer) =>
              can('assignLiaisonOfficer') && (
                <>
                  <Button size="small" onClick={() => setOpen({ officer, act: 'covers' })}>
                    {t('assign')}
                  </Button>{' '}
                  <Button size="small" danger onClick={() => setOpen({ officer, act: 'dismiss' })}>
                    {t('dismiss')}
                  </Button>
                </>
              ),
          },
        ]}
      />
      {open?.act === 'covers' && (
        <CoversForm coverage={coverage} officer={open.officer} onClose={() => setOpen(undefined)} />
      )}
      {open?.act === 'dismiss' && <Dismissal officer={open.officer} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** What matches the words and, where it is wanted, has nobody. */
export function placesOf(items: Coverage['items'], text: string, onlyWithout: boolean) {
  return items.filter(
    ({ name, placeName, townshipName, officers }) =>
      (!onlyWithout || officers.length === 0) &&
      [name, placeName, townshipName ?? '', ...officers].some((word) => word.includes(text.trim())),
  );
}

function Places({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation('inspections');
  const [text, setText] = useState('');
  const [onlyWithout, setOnlyWithout] = useState(true);
  const [kind, setKind] = useState<'village' | 'project'>('village');
  const shown = placesOf(coverage.items, text, onlyWithout).filter(
    ({ projectId }) => (projectId === null) === (kind === 'village'),
  );
  return (
    <>
      <Form layout="inline">
        <Form.Item label={t('field.kindOf')}>
          <Select
            value={kind}
            onChange={setKind}
            options={(['village', 'project'] as const).map((value) => ({
              value,
              label: t(`subject.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item label={t('find')}>
          <Input allowClear value={text} onChange={(event) => setText(event.target.value)} />
        </Form.Item>
        <Form.Item label={t('onlyWithout')}>
          <Switch checked={onlyWithout} onChange={setOnlyWithout} />
        </Form.Item>
      </Form>
      <Card flush title={t('coverage')}>
        {shown.length === 0 ? (
          <EmptyState title={t('allCovered')} />
        ) : (
          <SmallTable
            label={t('coverage')}
            head={[t('field.name'), t('field.place'), t('officers')]}
            rows={shown.map(({ placeId, projectId, name, placeName, townshipName, officers }) => ({
              key: projectId ?? placeId,
              cells: [
                name,
                [townshipName, projectId === null ? null : placeName].filter(Boolean).join(' '),
                officers.join('、') || t('nobody'),
              ],
            }))}
          />
        )}
      </Card>
    </>
  );
}
