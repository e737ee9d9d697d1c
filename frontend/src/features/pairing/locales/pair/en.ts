import type { LocaleOf } from '@/locales/resources';
import type { pair as zhCN } from './zh-CN';

export const pair: LocaleOf<typeof zhCN> = {
  pair: {
    title: '{{helper}} → {{beneficiary}}',
    facts: 'The pair',
    issue: 'Issue',
    decline: 'Decline',
    declineReason: 'Why it is declined',
    declineText: 'The branch that proposed it will see the reason.',
    end: 'End',
    endTitle: 'End the pair',
    consequences: 'What follows:',
    losesSight: '{{helper}} loses sight of {{beneficiary}} at once.',
    visitsEnd: 'Planned visits that are cancelled: {{count}}.',
    commitmentsEnd: 'Open commitments that are withdrawn: {{count}}.',
    issuesStay: 'Open issues that stay with whoever deals with them: {{count}}.',
    nobodyLeft: '{{beneficiary}} is still in the ledger and will have no helper.',
    noWayBack: 'It cannot be undone, only paired anew; the history stays.',
    noteOwed: 'Say why where it is “other”',
    endOnHint: 'Today where it is left empty',
    graduatedHint:
      'The person is in the ledger: exit goes through the half-year review, and the pair ends with it.',
    handOver: 'Hand over',
    handOverTitle: 'Hand over to a new helper',
    handOverText: 'The pair ends at once; open commitments, planned visits and issues go to the new helper.',
    newHelper: 'New helper',
    done: 'Done',
    predecessor: 'Taken over from the helper before',
    successor: 'Handed over: see the new pair',
    visitOverdue: 'Visit overdue',
    firstContactOverdue: 'Not met yet',
    reviews: 'Half-year reviews',
  },
  print: { open: 'Print the form', title: 'Pairing form' },
};
