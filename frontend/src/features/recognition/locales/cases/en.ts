import type { LocaleOf } from '@/locales/resources';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  cases: 'Applications',
  newApplication: 'New application',
  number: 'Number',
  person: 'Name',
  branch: 'Branch',
  township: 'Township committee',
  stageLabel: 'Step',
  submittedOn: 'Applied on',
  dueOn: 'Whole time',
  stepDueOn: 'Step due',
  tierLabel: 'Tier',
  amount: 'Amount (yuan)',
  state: 'State',
  open: 'Under way',
  closed: 'Closed',
  overdue: 'Overdue',
  onlyOverdue: 'Overdue only',
  held: 'Under objection',
  onlyHeld: 'Under objection only',
  frozen: 'Clock frozen',
  search: 'Name or number',
  empty: 'No applications yet',
  all: 'All',
  figures: { open: 'Under way', overdue: 'Overdue', held: 'Under objection', recognised: 'Recognised' },
};
