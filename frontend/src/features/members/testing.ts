import { answer } from '@/testing/server';
import type { Person } from './types';

export const personId = '019b0000-0000-7000-8000-00000000000a';
const branch = {
  id: '019b0000-0000-7000-8000-000000000002',
  name: '青石村党支部',
  kind: 'villageBranch',
} as const;
const coded = (code: string, name: string) => ({ code, name, englishName: code });

/** The code lists, as far as a test reads them. */
export function answerStandards() {
  const item = (code: string, name: string) => ({ code, name, englishName: code, from: null, until: null });
  const list = (key: string, ...codes: ReturnType<typeof item>[]) => ({
    key,
    source: '',
    name: key,
    englishName: key,
    codes,
  });
  answer('get', '/api/v1/standards', {
    lists: [
      list('hardshipCause', item('illness', '因病'), item('schooling', '因学')),
      list('health', item('disabled', '残疾')),
      list('kinship', item('2', '子')),
      list('incomeSource', item('wages', '工资性收入')),
      list('incomeAccounting', item('payStatement', '单位工资性收入证明')),
      list('rigidExpense', item('medical', '医疗')),
    ],
  });
}

export const aPerson = (changes: Partial<Person> = {}): Person => ({
  id: personId,
  version: 4,
  name: '邓大山',
  sex: 'male',
  birthDate: '1950-05-06',
  age: 75,
  citizenId: '999901********0013',
  phone: '120****0001',
  bankAccount: null,
  address: '青石村3组',
  ethnicity: coded('01', '汉族'),
  education: null,
  composition: null,
  urbanRural: null,
  partyStatus: 'fullMember',
  joinedOn: '1975-07-01',
  fullMemberOn: '1976-07-01',
  standing: {
    years: 50,
    since: '1975-07-01',
    basis: 'approval',
    joinedBy: 'committeeApproval',
    probationMonths: [],
    doubts: [],
    uncounted: [],
  },
  probationEndsOn: null,
  dues: null,
  letter: null,
  away: null,
  events: [],
  post: null,
  posts: { months: 0, items: [] },
  state: 'active',
  stateSince: null,
  stateNote: null,
  nextStates: ['lostContact', 'stopped', 'transferredOut', 'removed', 'deceased'],
  organisation: branch,
  lineage: [branch],
  tier: 'severe',
  profile: {
    health: coded('disabled', '残疾'),
    labour: null,
    housing: null,
    primaryCause: coded('illness', '因病'),
    otherCauses: [],
    identities: [],
    skills: [],
    wishes: [],
    situation: null,
  },
  household: {
    id: '019b0000-0000-7000-8000-00000000000b',
    version: 2,
    isHead: true,
    size: 3,
    labourCount: 1,
    members: [
      {
        name: '邓小山',
        relation: coded('2', '子'),
        birthYear: 1980,
        health: null,
        occupation: '务工',
        annualIncome: 240_000,
      },
    ],
    years: [
      {
        year: 2025,
        total: 900_000,
        perCapita: 300_000,
        incomes: [
          {
            source: coded('wages', '工资性收入'),
            amount: 900_000,
            accounting: coded('payStatement', '单位工资性收入证明'),
            evidence: coded('homeVisit', '入户调查'),
          },
        ],
        expenseTotal: 700_000,
        expenses: [
          { kind: coded('medical', '医疗'), amount: 700_000, evidence: coded('homeVisit', '入户调查') },
        ],
      },
    ],
  },
  ledger: [
    {
      id: '019b0000-0000-7000-8000-00000000000c',
      caseId: '019b0000-0000-7000-8000-00000000000d',
      caseNumber: '2025-SQ-000007',
      tier: 'severe',
      cause: coded('illness', '因病'),
      amount: 200_000,
      perCapita: 300_000,
      from: '2025-03-01',
      until: null,
      exitReason: null,
      organisation: branch,
      helperUnit: '县农业局',
      helpers: '林一',
      pairedSince: '2025-04-01',
      measures: '技术指导',
      tiers: [{ tier: 'severe', from: '2025-03-01', reason: '2025-SQ-000007' }],
    },
  ],
  userId: null,
  account: null,
  remark: null,
  mergedInto: null,
  mergers: [],
  civilReferrals: [],
  ...changes,
});
