import type { LocaleOf } from '@/locales/resources';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  gap: {
    title: 'Minimum living allowance',
    lead: 'People in the ledger who do not hold the allowance. Refer them to civil affairs and keep the answer with its day; once the allowance stands in the file, they are not listed any more.',
    name: 'Name',
    branch: 'Branch or village',
    township: 'Township',
    cause: 'Primary cause',
    perCapita: 'Income by head (yuan)',
    identities: 'Other assistance',
    referral: 'Civil affairs',
    refer: 'Refer to civil affairs',
    referHint:
      'The {{count}} chosen are kept as referred; whoever waits for an answer is not referred again.',
    referredFilter: 'Referred',
    yes: 'Referred',
    no: 'Not yet',
    note: 'Note',
    referred: '{{count}} referred',
    answer: 'Record the answer',
    answerOf: '{{name}}: answer of civil affairs',
    answered: 'Recorded',
    result: 'Answer',
    answeredOn: 'Day of the answer',
    text: 'What they said',
    grantedHint: 'Where it was granted, record the allowance in the person’s file, too.',
    required: 'Required',
    outcome: { pending: 'Referred, no answer yet', granted: 'Granted', refused: 'Not entitled' },
    empty: 'Everybody in the ledger holds the allowance',
    emptyHint: 'There is nobody to be looked at.',
    exported: 'The list has been downloaded',
  },
};
