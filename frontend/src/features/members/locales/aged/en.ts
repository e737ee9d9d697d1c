import type { LocaleOf } from '@/locales/resources';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  aged: {
    title: 'Allowance for the aged',
    lead: 'Members whose birthday brings them to the age of the policy pack (80 unless it says otherwise), entitled from that day. This year where no days are chosen.',
    from: 'Entitled from',
    to: 'Until',
    name: 'Name',
    birthDate: 'Born',
    entitledFrom: 'Entitled from',
    age: 'Age reached',
    monthly: 'A month (yuan)',
    branch: 'Branch',
    township: 'Township',
    empty: 'No member reaches the age in these days',
    emptyHint: 'Members whose birthday is not recorded are not among them.',
    exported: 'The list has been downloaded',
  },
};
