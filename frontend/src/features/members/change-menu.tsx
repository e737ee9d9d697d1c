import { DownOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { MenuButton } from '@/ui/menu-button';
import type { Change } from './consequences';
import { LinkAccount } from './link-account';
import './members.css';
import { type Absence, RecordAbsence } from './record-absence';
import { RecordChange } from './record-change';
import { type MembershipChange, RecordMembership } from './record-membership';
import type { Person } from './types';

const isMembership = (change: string | undefined): change is MembershipChange =>
  change === 'fullMembership' || change === 'letter' || change === 'arrival' || change === 'found';

const isAbsence = (change: string | undefined): change is Absence =>
  change === 'away' || change === 'heardFrom' || change === 'home';

/** What may happen to this person now and may be recorded by this user. */
export function ChangeMenu({ person }: { person: Person }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [chosen, setChosen] = useState<Change | MembershipChange | Absence | 'link'>();
  const next = (state: Person['state']) => person.nextStates.includes(state);
  const isPresent = person.state === 'active' || person.state === 'lostContact';
  const isMember = person.partyStatus !== 'nonMember';
  const isActive = person.state === 'active';
  const changes = (
    [
      ['fullMembership', can('confirmFullMember') && isActive && person.partyStatus === 'probationaryMember'],
      ['letter', can('issueTransfer') && isActive && isMember && person.letter === null],
      ['away', can('recordAway') && isActive && isMember && person.away === null],
      ['heardFrom', can('recordAway') && person.away !== null],
      ['home', can('recordHome') && person.away !== null],
      ['found', can('recordFound') && person.state === 'lostContact'],
      ['arrival', can('recordArrival') && isMember && (isActive || person.state === 'transferredOut')],
      ['move', can('movePerson') && isPresent],
      ['lostContact', can('markLostContact') && next('lostContact') && isMember],
      ['leave', can('recordLeaving') && (next('transferredOut') || next('stopped') || next('removed'))],
      ['return', can('recordReturn') && next('active') && person.state !== 'lostContact'],
      ['death', can('recordDeath') && next('deceased')],
      ['link', can('linkAccount') && person.mergedInto === null],
    ] as const
  ).filter(([, isOpen]) => isOpen);
  if (changes.length === 0) return null;
  return (
    <>
      <MenuButton
        label={t('change.menu')}
        className="button"
        button={
          <>
            {t('change.menu')} <DownOutlined aria-hidden style={{ fontSize: 10, marginLeft: 6 }} />
          </>
        }
      >
        {(close) => (
          <div className="change-menu">
            {changes.map(([change]) => (
              <button
                key={change}
                type="button"
                className="plain-button"
                onClick={() => {
                  close();
                  setChosen(change);
                }}
              >
                {t(`change.${change}`)}
              </button>
            ))}
          </div>
        )}
      </MenuButton>
      {chosen === 'link' && <LinkAccount person={person} onClose={() => setChosen(undefined)} />}
      {isMembership(chosen) && (
        <RecordMembership person={person} change={chosen} onClose={() => setChosen(undefined)} />
      )}
      {isAbsence(chosen) && (
        <RecordAbsence person={person} absence={chosen} onClose={() => setChosen(undefined)} />
      )}
      {chosen !== undefined && chosen !== 'link' && !isMembership(chosen) && !isAbsence(chosen) && (
        <RecordChange person={person} change={chosen} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
}
