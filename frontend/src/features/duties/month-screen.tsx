import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { MeetingForm } from './meeting-form';
import { byUrgency, monthsBack, StandingTag } from './words';

const year = 12;

/** The month's table: which villages met in time, and who attended as often as they have to. */
export function MonthScreen() {
  const { t } = useTranslation('duties');
  const { can, session } = useSession();
  const [search, setSearch] = useSearchParams();
  const [isRecording, setRecording] = useState(false);
  const months = monthsBack(session.businessDate, year);
  const month = search.get('month') ?? months[0] ?? session.businessDate;
  const query = useGet('/api/v1/duty-month', { params: { query: { month } } }, { keepPrevious: true });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Select
            aria-label={t('month')}
            value={month}
            style={{ width: 140 }}
            onChange={(value) => setSearch({ month: value }, { replace: true })}
            options={months.map((value) => ({ value, label: value.slice(0, 7) }))}
          />
          {can('getTalkQuarter') && (
            <Link className="button" to="/village-talks">
              {t('talks')}
            </Link>
          )}
          {can('listVillageCompacts') && (
            <Link className="button" to="/village-compacts">
              {t('compacts')}
            </Link>
          )}
          {can('listReserves') && (
            <Link className="button" to="/reserves">
              {t('reserves')}
            </Link>
          )}
          {can('recordVillageMeeting') && (
            <Button type="primary" onClick={() => setRecording(true)}>
              {t('recordMeeting')}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={query}>{(data) => <Month month={data} />}</QueryView>
      {isRecording && <MeetingForm onClose={() => setRecording(false)} />}
    </Page>
  );
}

function Month({ month }: { month: Schema<'DutyMonth'> }) {
  const { t } = useTranslation('duties');
  const { villages, people } = month;
  const asked = villages.filter(({ standing }) => standing !== 'notAsked');
  const count = (wanted: (typeof villages)[number]['standing']) =>
    villages.filter(({ standing }) => standing === wanted).length;
  const owing = people.filter(({ missing }) => missing > 0).length;
  const until = asked[0]?.until;
  return (
    <>
      {asked.length === 0 ? (
        <p className="muted">{t('notAskedHere')}</p>
      ) : (
        <div className="tiles">
          <KpiTile
            label={t('figure.held')}
            value={count('held')}
            note={t('figure.ofVillages', { count: asked.length })}
          />
          <KpiTile
            label={t('figure.late')}
            value={count('heldLate')}
            {...(until == null ? {} : { note: t('figure.until', { day: until }) })}
          />
          <KpiTile
            label={t('figure.missing')}
            value={count('missing')}
            {...(count('missing') > 0 ? { tone: 'danger' as const } : {})}
          />
          <KpiTile
            label={t('figure.owing')}
            value={owing}
            note={t('figure.ofPeople', { count: people.length })}
            {...(owing > 0 ? { tone: 'warning' as const } : {})}
          />
        </div>
      )}
      <Card flush title={t('people')}>
        {people.length === 0 ? (
          <EmptyState title={t('noPeople')} hint={t('noPeopleHint')} />
        ) : (
          <SmallTable
            label={t('people')}
            head={[
              t('field.township'),
              t('field.person'),
              t('field.capacity'),
              t('field.places'),
              t('field.owed'),
              t('field.attended'),
              t('field.missing'),
            ]}
            rows={people.map((one) => ({
              key: one.personId,
              cells: [
                one.townshipName,
                one.name,
                one.capacities.map((capacity) => t(`capacity.${capacity}`)).join('、'),
                one.places.join('、'),
                one.owed,
                one.attended,
                one.missing > 0 ? (
                  <StatusTag tone="warning">{t('short', { count: one.missing })}</StatusTag>
                ) : (
                  <StatusTag tone="success">{t('enough')}</StatusTag>
                ),
              ],
            }))}
          />
        )}
      </Card>
      <Card flush title={t('villages')}>
        {villages.length === 0 ? (
          <EmptyState title={t('noVillages')} />
        ) : (
          <SmallTable
            label={t('villages')}
            head={[
              t('field.township'),
              t('field.place'),
              t('field.standing'),
              t('field.heldOn'),
              t('field.until'),
              t('field.meetings'),
            ]}
            rows={[...villages].sort(byUrgency).map((one) => ({
              key: one.placeId,
              cells: [
                one.townshipName,
                <Link key="name" to={`/duties/${one.placeId}`}>
                  {one.placeName}
                </Link>,
                <StandingTag key="standing" standing={one.standing} />,
                one.heldOn ?? '—',
                one.until ?? '—',
                one.meetings,
              ],
            }))}
          />
        )}
      </Card>
    </>
  );
}
