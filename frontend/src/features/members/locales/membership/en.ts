import type { LocaleOf } from '@/locales/resources';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  membership: {
    title: 'Membership and standing',
    standing: 'Party standing',
    unknown: 'Cannot be counted: days are missing',
    notYet: 'Has not begun',
    since: 'Counts from',
    basis: 'Because',
    approval: 'There was no probation then: counts from the approval',
    fullMembership: 'Counts from full membership',
    estimate:
      'Day of full membership not registered: the longest probation of the time is assumed; it is that much at least',
    joinedBy: 'The day of joining is that of',
    committeeApproval: 'the approval by the committee above',
    branchMeeting: 'the vote of the branch meeting',
    probation: 'Probation at the time',
    probationMonths: '{{least}} months',
    probationRange: '{{least}} to {{most}} months, by class',
    noProbation: 'none',
    doubts: 'Please compare',
    joiningUnknown: 'No day of joining is registered: nothing to compare with the rules of the time.',
    fullMembershipUnknown: 'No day of full membership is registered: the standing is an estimate.',
    noProbationThen:
      'There was no probation then, yet a later day of full membership is registered; the standing counts from the day of joining.',
    fullMemberTooEarly: 'Full membership lies before the end of the probation of the time.',
    fullMemberTooLate: 'Full membership lies behind the longest probation of the time and its extension.',
    uncounted: 'Time that does not count',
    uncountedHint:
      'While membership was stopped, or before it was restored. Give whole months, or a first and a last day; no last day while it goes on.',
    editUncounted: 'Edit time that does not count',
    addUncounted: 'Add another',
    months: 'Whole months',
    from: 'First day',
    until: 'Last day',
    reason: 'Reason',
    monthsOf: '{{count}} months',
    range: '{{from}} to {{until}}',
    ongoing: 'since {{from}}',
    uncountedOf: '{{span}}: {{reason}}',
    recorded: '{{name}}, recorded {{date}}',
  },
};
