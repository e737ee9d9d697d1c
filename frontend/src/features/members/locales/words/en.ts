import type { LocaleOf } from '@/locales/resources';
import { tier } from '@/locales/terms-en';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  partyStatus: {
    fullMember: 'Full member',
    probationaryMember: 'Probationary member',
    nonMember: 'Not a member',
  },
  state: {
    active: 'Active',
    lostContact: 'Contact lost',
    stopped: 'Membership stopped',
    transferredOut: 'Transferred out',
    removed: 'No longer a member',
    deceased: 'Deceased',
    merged: 'Merged',
  },
  tier,
};
