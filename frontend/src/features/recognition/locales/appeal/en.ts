import type { LocaleOf } from '@/locales/resources';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  appeal: {
    title: 'Appeal',
    reason: 'What the applicant says',
    text: 'An appeal is taken for thirty days; somebody of the department answers it who had no hand in the case.',
    finding: 'Finding',
    upheld: 'Upheld: the case goes on',
    dismissed: 'Dismissed: it stays as it was',
    from: 'It goes on from',
    fromHint: 'From the step at which it stopped, unless chosen',
    findingText: 'What was found',
    by: 'Recorded by {{by}} on {{date}}',
    state: { open: 'Open', upheld: 'Upheld', dismissed: 'Dismissed', lapsed: 'Lapsed' },
  },
};
