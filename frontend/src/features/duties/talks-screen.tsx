import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { CorrectTalk, TalkForm, TalkView } from './talk-forms';
import { quartersBack } from './words';

type Talk = Schema<'VillageTalkRow'>;

const shownQuarters = 8;

/** A quarter's talks of the township's leaders with people of the villages, and the villages that nobody talked with. */
export function TalksScreen() {
  const { t } = useTranslation('duties');
  const { can, session } = useSession();
  const [search, setSearch] = useSearchParams();
  const [isRecording, setRecording] = useState(false);
  const quarters = quartersBack(session.businessDate, shownQuarters);
  const day = search.get('day') ?? quarters[0]?.day ?? session.businessDate;
  const quarter = useGet('/api/v1/talk-quarter', { params: { query: { day } } }, { keepPrevious: true });
  return (
    <Page
      title={t('talks')}
      lead={t('talksLead')}
      trail={[{ label: t('title'), to: '/duties' }]}
      actions={
        <>
          <Select
            aria-label={t('quarter')}
            value={day}
            style={{ width: 160 }}
            onChange={(value) => setSearch({ day: value }, { replace: true })}
            options={quarters.map(({ day: value, year, quarter: number }) => ({
              value,
              label: t('quarterOf', { year, number }),
            }))}
          />
          {can('recordVillageTalk') && (
            <Button type="primary" onClick={() => setRecording(true)}>
              {t('recordTalk')}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={quarter}>{(data) => <Quarter quarter={data} />}</QueryView>
      <Talks day={day} />
      {isRecording && <TalkForm onClose={() => setRecording(false)} />}
    </Page>
  );
}

function Quarter({ quarter }: { quarter: Schema<'TalkQuarter'> }) {
  const { t } = useTranslation('duties');
  const { villages } = quarter;
  const isAsked = villages.some(({ owed }) => owed > 0);
  return (
    <>
      <div className="tiles">
        <KpiTile label={t('figure.talks')} value={quarter.talks} />
        {isAsked && (
          <KpiTile
            label={t('figure.talksOwing')}
            value={quarter.owing}
            note={t('figure.until', { day: quarter.last })}
            {...(quarter.owing > 0 ? { tone: 'warning' as const } : {})}
          />
        )}
      </div>
      {isAsked ? (
        <Card flush title={t('talkVillages')}>
          <SmallTable
            label={t('talkVillages')}
            head={[
              t('field.township'),
              t('field.place'),
              t('field.talksOwed'),
              t('field.talksHeld'),
              t('field.standing'),
            ]}
            rows={villages.map((one) => ({
              key: one.placeId,
              cells: [
                one.townshipName,
                one.placeName,
                one.owed,
                one.held,
                one.missing > 0 ? (
                  <StatusTag tone="warning">{t('short', { count: one.missing })}</StatusTag>
                ) : (
                  <StatusTag tone="success">{t('enough')}</StatusTag>
                ),
              ],
            }))}
          />
        </Card>
      ) : (
        <p className="muted">{t('talksNotAsked')}</p>
      )}
    </>
  );
}

function Talks({ day }: { day: string }) {
  const { t } = useTranslation('duties');
  const list = useListState<Query<'/api/v1/village-talks'>>({ filters: [] });
  const query = useGet(
    '/api/v1/village-talks',
    { params: { query: { ...list.query, day } } },
    { keepPrevious: true },
  );
  return (
    <ResourceTable<Talk>
      name="duties.talks"
      label={t('talks')}
      rowKey={({ id }) => id}
      query={query}
      list={list}
      empty={<EmptyState title={t('noTalks')} hint={t('noTalksHint')} />}
      columns={useColumns()}
      rowActions={(talk) => <TalkActs talk={talk} />}
    />
  );
}

function useColumns(): Column<Talk>[] {
  const { t } = useTranslation('duties');
  return [
    { key: 'person', title: t('field.talkedWith'), pinned: true, render: ({ personName }) => personName },
    { key: 'place', title: t('field.place'), render: ({ placeName }) => placeName },
    { key: 'township', title: t('field.township'), render: ({ townshipName }) => townshipName ?? '—' },
    { key: 'leader', title: t('field.leader'), render: ({ leader }) => leader },
    { key: 'on', title: t('field.talkedOn'), sort: 'on', render: ({ on }) => on },
    { key: 'topic', title: t('field.topic'), render: ({ topic }) => t(`topic.${topic}`) },
    {
      key: 'outcome',
      title: t('field.outcome'),
      render: ({ hasOutcome }) => t(hasOutcome ? 'outcomeThere' : 'outcomeOpen'),
    },
    { key: 'by', title: t('field.recordedBy'), hidden: true, render: ({ byName }) => byName },
  ];
}

function TalkActs({ talk }: { talk: Talk }) {
  const { t } = useTranslation('duties');
  const { can } = useSession();
  const [act, setAct] = useState<'see' | 'correct' | 'remove'>();
  const close = () => setAct(undefined);
  const remove = useCommand('delete', '/api/v1/village-talks/{talkId}', {
    success: t('talkRemoved'),
    quiet: true,
  });
  return (
    <div className="row">
      {can('getVillageTalk') && (
        <Button size="small" onClick={() => setAct('see')}>
          {t('seeTalk')}
        </Button>
      )}
      {talk.mayChange && can('correctVillageTalk') && (
        <Button size="small" onClick={() => setAct('correct')}>
          {t('correctTalk')}
        </Button>
      )}
      {talk.mayChange && can('removeVillageTalk') && (
        <Button size="small" onClick={() => setAct('remove')}>
          {t('removeTalk')}
        </Button>
      )}
      {act === 'see' && <TalkView talkId={talk.id} onClose={close} />}
      {act === 'correct' && <CorrectTalk talkId={talk.id} onClose={close} />}
      <ConfirmDialog
        title={t('removeTalk')}
        open={act === 'remove'}
        danger
        onCancel={close}
        onConfirm={async () => {
          await remove.run({ params: { path: { talkId: talk.id } } });
          close();
        }}
      >
        {t('removeTalkText', { name: talk.personName, day: talk.on })}
      </ConfirmDialog>
    </div>
  );
}
