import type { LocaleOf } from '@/locales/resources';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  household: {
    title: 'Household and income',
    empty: 'No household is registered',
    size: 'People',
    people: '{{count}}',
    labourCount: 'Able to work',
    member: 'Member',
    members: 'Members of the household',
    addMember: 'Add somebody',
    relation: 'Relation',
    birthYear: 'Year of birth',
    occupation: 'Works or studies at',
    annualIncome: 'Annual income (yuan)',
    incomes: 'Income',
    addIncome: 'Add income',
    year: 'Year',
    source: 'Source',
    amount: 'Amount (yuan)',
    total: 'Total',
    perCapita: 'By head (yuan)',
    evidence: 'Evidence',
    accounting: 'Reckoned by',
    accountingHint: 'The rule by which it was reckoned; empty where nobody knows.',
    expenses: 'Unavoidable expenses',
    addExpense: 'Add an expense',
    kind: 'Kind',
    expenseHint:
      'Treatment, education and the like that could not be avoided that year; where only the sum is known, choose “Total only”. The year needs its income first.',
    expenseTotal: 'Unavoidable expenses, total',
    ofYear: '{{year}}',
    incomeHint:
      'Net income of the whole household by year and source; where only the sum is known, choose “Total only”.',
    notHead: 'This household is registered under another of its members.',
    noMembers: 'Nobody else is registered',
    noIncome: 'No income is registered',
  },
};
