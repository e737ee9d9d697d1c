import type { LocaleOf } from '@/locales/resources';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  judge: {
    outcome: 'Opinion',
    approve: 'Agree',
    reject: 'Reject',
    return: 'Send back',
    tier: 'Tier',
    proposedAmount: 'Proposed amount',
    decidedAmount: 'Decided amount',
    bounds: '{{least}} to {{most}} yuan',
    verification: 'Verification',
    verificationHint: 'Such as visits made and neighbours asked.',
    text: 'Opinion in words',
    returnTo: 'Back to',
    proposed: 'Proposed',
    decided: 'Decided',
  },
  report: { text: 'The branch’s opinion' },
  written: { delivery: 'How it was delivered', reference: 'Number of the notice' },
  filing: { reference: 'Filed under', note: 'Remark' },
};
