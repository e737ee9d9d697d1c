import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DefinitionList } from '@/ui/definition-list';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { AssignForm, EndAssignmentForm } from './assignment-forms';
import { AttendersForm, MeetingForm } from './meeting-form';
import { ReserveList } from './reserve-list';
import type { Assignment, Meeting } from './words';

const most = 50;

/** One village: its meetings, who is in charge of it or sent there, its reserves. */
export function VillageScreen() {
  const { placeId = '' } = useParams();
  const { t } = useTranslation('duties');
  const { data } = useGet('/api/v1/reserve-villages');
  const village = data?.items.find((one) => one.placeId === placeId);
  return (
    <Page
      title={village?.placeName ?? t('village')}
      trail={[{ label: t('title'), to: '/duties' }]}
      lead={village?.townshipName}
    >
      <Meetings placeId={placeId} />
      <Assignments placeId={placeId} />
      <ReserveList placeId={placeId} />
    </Page>
  );
}

function Meetings({ placeId }: { placeId: string }) {
  const { t } = useTranslation('duties');
  const { can } = useSession();
  const [isRecording, setRecording] = useState(false);
  const query = useGet('/api/v1/village-meetings', {
    params: { query: { organisationId: placeId, size: most } },
  });
  return (
    <Card
      title={t('meetings')}
      extra={
        can('recordVillageMeeting') && (
          <Button onClick={() => setRecording(true)}>{t('recordMeeting')}</Button>
        )
      }
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('noMeetings')} />
          ) : (
            <div className="stack">
              {items.map((meeting) => (
                <MeetingCard key={meeting.id} meeting={meeting} />
              ))}
            </div>
          )
        }
      </QueryView>
      {isRecording && <MeetingForm placeId={placeId} onClose={() => setRecording(false)} />}
    </Card>
  );
}

function MeetingCard({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('duties');
  const { can } = useSession();
  const [act, setAct] = useState<'add' | 'strike'>();
  const strike = useCommand('post', '/api/v1/village-meetings/{meetingId}/strike', { success: t('struck') });
  const done = () => setAct(undefined);
  const isStruck = meeting.struckWhy !== null;
  return (
    <section>
      <div className="row">
        <b>
          {meeting.day} {t(`meetingKind.${meeting.kind}`)}
        </b>
        {isStruck && (
          <StatusTag>
            {t('struckFor', { reason: meeting.struckWhy ?? '', by: meeting.struckBy ?? '' })}
          </StatusTag>
        )}
        {!isStruck && can('addMeetingAttenders') && (
          <Button size="small" onClick={() => setAct('add')}>
            {t('addAttenders')}
          </Button>
        )}
        {!isStruck && can('strikeVillageMeeting') && (
          <Button size="small" onClick={() => setAct('strike')}>
            {t('strike')}
          </Button>
        )}
      </div>
      <DefinitionList
        items={[
          { label: t('field.chair'), value: meeting.chair },
          { label: t('field.others'), value: meeting.others },
          {
            label: t('field.attenders'),
            wide: true,
            value: meeting.attenders
              .map(({ name, capacity }) => t('attender', { name, capacity: t(`capacity.${capacity}`) }))
              .join('、'),
          },
          { label: t('field.minutes'), value: meeting.minutes, wide: true },
          { label: t('field.recordedBy'), value: meeting.byName },
        ]}
      />
      {act === 'add' && <AttendersForm meeting={meeting} onClose={done} />}
      <ConfirmDialog
        title={t('strike')}
        open={act === 'strike'}
        confirmText={t('strike')}
        danger
        reasonLabel={t('field.reason')}
        onCancel={done}
        onConfirm={async (reason) => {
          await strike.run(
            { params: { path: { meetingId: meeting.id } }, body: { reason } },
            meeting.version,
          );
          done();
        }}
      >
        {t('strikeText')}
      </ConfirmDialog>
    </section>
  );
}

function Assignments({ placeId }: { placeId: string }) {
  const { t } = useTranslation('duties');
  const { can } = useSession();
  const [isAssigning, setAssigning] = useState(false);
  const [ending, setEnding] = useState<Assignment>();
  const query = useGet('/api/v1/village-assignments', { params: { query: { forId: placeId, size: most } } });
  return (
    <Card
      flush
      title={t('assignments')}
      extra={can('assignToVillage') && <Button onClick={() => setAssigning(true)}>{t('assign')}</Button>}
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('noAssignments')} hint={t('noPeopleHint')} />
          ) : (
            <SmallTable
              label={t('assignments')}
              head={[
                t('field.person'),
                t('field.capacity'),
                t('field.organ'),
                t('field.from'),
                t('field.dueOn'),
                t('field.ended'),
              ]}
              rows={items.map((one) => ({
                key: one.id,
                cells: [
                  one.name,
                  t(`capacity.${one.capacity}`),
                  one.organ ?? '—',
                  one.from,
                  one.overdue ? (
                    <StatusTag tone="warning">{t('overdue', { day: one.dueOn ?? '' })}</StatusTag>
                  ) : (
                    (one.dueOn ?? '—')
                  ),
                  one.endedOn !== null ? (
                    <span>
                      {t('endedFor', { day: one.endedOn, reason: one.endReason ?? '' })}
                      {one.report !== null && <span className="muted"> {one.report}</span>}
                    </span>
                  ) : (
                    can('endVillageAssignment') && (
                      <Button size="small" onClick={() => setEnding(one)}>
                        {t('end')}
                      </Button>
                    )
                  ),
                ],
              }))}
            />
          )
        }
      </QueryView>
      {isAssigning && <AssignForm placeId={placeId} onClose={() => setAssigning(false)} />}
      {ending && <EndAssignmentForm of={ending} onClose={() => setEnding(undefined)} />}
    </Card>
  );
}
