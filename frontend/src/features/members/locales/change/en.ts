import type { LocaleOf } from '@/locales/resources';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  change: {
    menu: 'Record a change',
    move: 'Transfer within the county',
    death: 'Record a death',
    lostContact: 'Record lost contact',
    leave: 'Transfer out, stop or end membership',
    return: 'Make active again',
    link: 'Link an account',
    done: 'Recorded',
    on: 'Day',
    to: 'New organisation',
    kind: 'What happened',
    note: 'Note',
    noteTo: 'Note (where to, or why)',
    follows: 'This will happen with it:',
    followsLedger: 'The ledger entry ({{tier}}, recognised {{from}}) ends on that day',
    followsHelp: 'The pairing with {{helpers}} ends, and its plan stops',
    followsBenefit: 'Later visits and grants leave this person out',
    followsNothing: 'They are not in the ledger: no pairing or entitlement is touched',
    movesHousehold: 'The household goes along to the new organisation',
    movesLedger: 'The ledger entry ({{tier}}) goes along; its date stays',
    movesHelp: 'The pairing with {{helpers}} is taken over or arranged anew there',
    movesSight: 'The old organisation no longer sees this file',
    moves: 'Only to organisations within your own reach',
    returns:
      'They become active again. Ledger entries and pairings that have ended stay ended; help is applied for anew.',
    deathFinal: 'A death cannot be taken back; verify it first.',
    account: 'Account',
    accountHint: 'Their account in this system.',
    linked: 'Linked: {{account}}',
    unlink: 'Unlink',
    confirm: 'Record it',
  },
};
