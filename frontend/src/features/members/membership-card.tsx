import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { StatusTag } from '@/ui/status-tag';
import { EditDues } from './edit-dues';
import { EditUncounted } from './edit-uncounted';
import './members.css';
import type { Person } from './types';

type Standing = Schema<'StandingView'>;

/** Standing in the party, what it rests on, and what to look at before relying on it. */
export function MembershipCard({ person }: { person: Person }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [editing, setEditing] = useState<'uncounted' | 'dues'>();
  const close = () => setEditing(undefined);
  const { standing } = person;
  if (person.partyStatus === 'nonMember' && person.events.length === 0) return null;
  return (
    <Card
      title={t('membership.title')}
      extra={
        person.mergedInto === null && (
          <div className="row no-print">
            {can('recordDues') && person.partyStatus !== 'nonMember' && (
              <Button onClick={() => setEditing('dues')}>{t('membership.editDues')}</Button>
            )}
            {can('editUncountedTime') && standing !== null && (
              <Button onClick={() => setEditing('uncounted')}>{t('membership.editUncounted')}</Button>
            )}
          </div>
        )
      }
    >
      <div className="stack">
        {standing !== null && <StandingFacts standing={standing} />}
        {standing !== null && standing.doubts.length > 0 && (
          <div className="consequences" role="note">
            <p>{t('membership.doubts')}</p>
            <ul>
              {standing.doubts.map((doubt) => (
                <li key={doubt}>{t(`membership.${doubt}`)}</li>
              ))}
            </ul>
          </div>
        )}
        <DefinitionList
          items={[
            ...(person.probationEndsOn === null
              ? []
              : [
                  {
                    label: t('membership.probationEndsOn'),
                    value: <DateText value={person.probationEndsOn} />,
                  },
                ]),
            ...(person.partyStatus === 'nonMember'
              ? []
              : [{ label: t('membership.dues'), value: <Dues dues={person.dues} />, wide: true }]),
          ]}
        />
        {person.away !== null && <Away away={person.away} />}
        {person.letter !== null && <Letter letter={person.letter} />}
        <Events events={person.events} />
      </div>
      {standing !== null && (
        <EditUncounted
          person={person}
          uncounted={standing.uncounted}
          open={editing === 'uncounted'}
          onClose={close}
        />
      )}
      <EditDues person={person} open={editing === 'dues'} onClose={close} />
    </Card>
  );
}

/** Until when dues are paid, and what is not. */
function Dues({ dues }: { dues: Person['dues'] }) {
  const { t } = useTranslation('members');
  if (dues === null) return <>{t('membership.duesUnknown')}</>;
  const { paidUntil, monthsUnpaid, overdue, reason } = dues;
  return (
    <span className="row">
      {paidUntil !== null && t('membership.duesPaid', { month: paidUntil.slice(0, 7) })}
      {monthsUnpaid > 0 && (
        <StatusTag tone={overdue ? 'danger' : 'neutral'}>
          {t('membership.duesUnpaid', { count: monthsUnpaid })}
        </StatusTag>
      )}
      {reason}
    </span>
  );
}

/** Where somebody lives who is away, and when the branch is to ask after them. */
function Away({ away }: { away: Schema<'AwayView'> }) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const { since, heardOn, place, reason, host, askOn } = away;
  const isDue = askOn <= session.businessDate;
  return (
    <div>
      <div className="row">
        <h3 className="part-title">{t('membership.away')}</h3>
        <StatusTag tone={isDue ? 'warning' : 'neutral'}>{t('membership.awayAsk', { date: askOn })}</StatusTag>
      </div>
      <p>
        {t('membership.awayAt', { since, place })}{' '}
        <span className="muted">{t('membership.awayHeard', { date: heardOn })}</span>
      </p>
      {reason !== null && <p>{t('membership.awayReason', { reason })}</p>}
      {host !== null && <p>{t('membership.awayHost', { host })}</p>}
    </div>
  );
}

/** The letter on its way. */
function Letter({ letter }: { letter: Schema<'TransferView'> }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const { toName: place, issuedOn: date, validUntil: until } = letter;
  return (
    <div>
      <div className="row">
        <h3 className="part-title">{t('membership.letter')}</h3>
        {letter.overdue && <StatusTag tone="danger">{t('membership.letterOverdue')}</StatusTag>}
      </div>
      <p>
        {t('membership.letterTo', { place, date, until })}{' '}
        {can('listTransfers') && <Link to="/transfers?state=issued">{t('membership.letters')}</Link>}
      </p>
    </div>
  );
}

/** What happened to the membership, the latest first. */
function Events({ events }: { events: Person['events'] }) {
  const { t } = useTranslation('members');
  return (
    <div>
      <h3 className="part-title">{t('membership.events')}</h3>
      {events.length === 0 ? (
        <p className="muted">{t('membership.noEvents')}</p>
      ) : (
        <ol className="stays">
          {events.map(({ kind, on, note, byName, at }) => (
            <li key={`${at} ${kind}`}>
              <div>
                <DateText value={on} /> <b>{t(`membership.event.${kind}`)}</b>
                {note !== null && <div>{note}</div>}
                <small className="muted">{t('membership.by', { name: byName })}</small>
              </div>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function StandingFacts({ standing }: { standing: Standing }) {
  const { t } = useTranslation('members');
  const { years, since, basis, joinedBy, probationMonths, uncounted } = standing;
  const [least, most] = probationMonths;
  return (
    <DefinitionList
      items={[
        {
          label: t('membership.standing'),
          value:
            years === null
              ? t(since === null ? 'membership.unknown' : 'membership.notYet')
              : t('person.standingYears', { count: years }),
        },
        { label: t('membership.since'), value: <DateText value={since} /> },
        {
          label: t('membership.basis'),
          value: basis === null ? null : t(`membership.${basis}`),
          wide: true,
        },
        ...(joinedBy === null
          ? []
          : [
              { label: t('membership.joinedBy'), value: t(`membership.${joinedBy}`) },
              {
                label: t('membership.probation'),
                value:
                  least === undefined
                    ? t('membership.noProbation')
                    : least === most
                      ? t('membership.probationMonths', { least })
                      : t('membership.probationRange', { least, most }),
              },
            ]),
        ...(uncounted.length === 0
          ? []
          : [
              {
                label: t('membership.uncounted'),
                wide: true,
                value: (
                  <ul>
                    {uncounted.map((time, index) => (
                      <Uncounted key={index} time={time} />
                    ))}
                  </ul>
                ),
              },
            ]),
      ]}
    />
  );
}

function Uncounted({ time }: { time: Standing['uncounted'][number] }) {
  const { t } = useTranslation('members');
  const { months, from, until, reason, recordedBy, recordedOn } = time;
  const span =
    from === null
      ? t('membership.monthsOf', { count: months ?? 0 })
      : until === null
        ? t('membership.ongoing', { from })
        : t('membership.range', { from, until });
  return (
    <li>
      {t('membership.uncountedOf', { span, reason })}{' '}
      <small className="muted">{t('membership.recorded', { name: recordedBy, date: recordedOn })}</small>
    </li>
  );
}
