import type { LocaleOf } from '@/locales/resources';
import type { link as zhCN } from './zh-CN';

export const link: LocaleOf<typeof zhCN> = {
  link: {
    title: '{{branch}} ↔ {{place}}',
    facts: 'The link',
    issue: 'Issue',
    end: 'End',
    endTitle: 'End the link',
    endText: 'If no other branch looks after the place, it shows as uncovered.',
    state: 'State',
  },
};
