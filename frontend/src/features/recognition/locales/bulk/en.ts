import type { LocaleOf } from '@/locales/resources';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  bulk: {
    act: '{{act}}: several',
    looking: 'Looking at what was chosen …',
    ready: 'To be done: {{count}}',
    apart: 'Left alone: {{count}}, not at this step, frozen, or not yours to do',
    none: 'None of them can be dealt with like this; look at their steps.',
    run: 'Do {{count}}',
    running: '{{done}} of {{all}} done',
    over: 'Done: {{count}}',
    failed: 'Not done: {{count}}',
    tooMany: 'Choose {{most}} at the most.',
    asProposed: 'Tier and amount as the review proposed; decide others one by one.',
    before: 'Number begins with',
    number: 'First number',
    after: 'Number ends with',
    numbered: '{{first}} to {{last}}',
  },
};
