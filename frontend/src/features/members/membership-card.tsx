import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { EditUncounted } from './edit-uncounted';
import './members.css';
import type { Person } from './types';

type Standing = Schema<'StandingView'>;

/** Standing in the party, what it rests on, and what to look at before relying on it. */
export function MembershipCard({ person }: { person: Person }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [isEditing, setEditing] = useState(false);
  const { standing } = person;
  if (standing === null) return null;
  return (
    <Card
      title={t('membership.title')}
      extra={
        can('editUncountedTime') && (
          <Button className="no-print" onClick={() => setEditing(true)}>
            {t('membership.editUncounted')}
          </Button>
        )
      }
    >
      <StandingFacts standing={standing} />
      {standing.doubts.length > 0 && (
        <div className="consequences doubts" role="note">
          <p>{t('membership.doubts')}</p>
          <ul>
            {standing.doubts.map((doubt) => (
              <li key={doubt}>{t(`membership.${doubt}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <EditUncounted
        person={person}
        uncounted={standing.uncounted}
        open={isEditing}
        onClose={() => setEditing(false)}
      />
    </Card>
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
