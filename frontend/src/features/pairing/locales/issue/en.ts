import type { LocaleOf } from '@/locales/resources';
import type { issue as zhCN } from './zh-CN';

export const issue: LocaleOf<typeof zhCN> = {
  issue: {
    title: 'Issues raised',
    listTitle: 'Issues',
    exported: 'The issues have been downloaded',
    lead: 'What was heard on visits: who answers, by when, and what came of it.',
    none: 'No issue was raised',
    noneHint: 'Whoever logs a visit can raise issues with it and say who is to deal with them.',
    text: 'Issue',
    owner: 'Owner',
    dueOn: 'Due',
    raisedOn: 'Raised',
    raisedBy: 'Raised by',
    answer: 'Answer',
    answered: 'Answered',
    answerText: 'What was done',
    outcome: 'Outcome',
    passOn: 'Pass on',
    passed: 'Passed on',
    mine: 'Ours to answer',
    overdue: 'Overdue',
    outcomes: { solved: 'Solved', explained: 'Explained', notPossible: 'Not possible yet' },
    states: { open: 'Open', answered: 'Answered' },
  },
};
