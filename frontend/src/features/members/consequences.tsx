import { useTranslation } from 'react-i18next';
import './members.css';
import type { LedgerStay, Person } from './types';

export type Change = 'death' | 'lostContact' | 'leave' | 'return' | 'move';

const currentStay = (person: Person): LedgerStay | undefined =>
  person.ledger.find(({ until }) => until === null);

/** What a change brings about, said before it is made. */
export function Consequences({ person, change }: { person: Person; change: Change }) {
  const { t } = useTranslation('members');
  const stay = currentStay(person);
  const lines: string[] = [];
  if (change === 'return') lines.push(t('change.returns'));
  else if (change === 'move') {
    if (person.household?.isHead === true) lines.push(t('change.movesHousehold'));
    if (stay !== undefined) lines.push(t('change.movesLedger', { tier: t(`tier.${stay.tier}`) }));
    if (stay !== undefined && stay.helpers !== null)
      lines.push(t('change.movesHelp', { helpers: stay.helpers }));
    lines.push(t('change.movesSight'));
  } else if (stay === undefined) lines.push(t('change.followsNothing'));
  else {
    lines.push(t('change.followsLedger', { tier: t(`tier.${stay.tier}`), from: stay.from }));
    if (stay.helpers !== null) lines.push(t('change.followsHelp', { helpers: stay.helpers }));
    lines.push(t('change.followsBenefit'));
  }
  return (
    <div className="consequences" role="note">
      <p>{t('change.follows')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {change === 'death' && <b>{t('change.deathFinal')}</b>}
    </div>
  );
}
