import type { Schema } from '@/api/types';

const id = (number: number) => `019b0000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

export const county = { id: id(1), name: '云岭县', kind: 'countyDepartment' } as const;
export const township = { id: id(2), name: '青石镇', kind: 'townshipCommittee' } as const;
const other = { id: id(3), name: '白水乡', kind: 'townshipCommittee' } as const;

/** A small county: 青石镇 lacks somebody for one person, 白水乡 for nobody. */
export const aDashboard = (changes: Partial<Schema<'DashboardView'>> = {}): Schema<'DashboardView'> => ({
  place: county,
  lineage: [county],
  from: '2025-03-01',
  to: '2026-02-10',
  asOf: '2026-02-10T01:30:00Z',
  counts: {
    members: 9156,
    fullMembers: 8900,
    recognised: 40,
    recognisedPaired: 39,
    villages: 5,
    villagesLinked: 5,
    organBranches: 3,
    pairs: 41,
    visits: 310,
    peopleVisited: 280,
    given: 12_952_000,
    entered: 6,
    exited: 2,
  },
  tiers: [
    { tier: 'severe', count: 12 },
    { tier: 'considerable', count: 20 },
    { tier: 'temporary', count: 8 },
  ],
  causes: [
    { cause: '1', causeName: '因病', count: 25 },
    { cause: '2', causeName: '因残', count: 15 },
  ],
  trend: [
    { month: '2026-01-01', entered: 4, exited: 1, visits: 200, peopleVisited: 180, given: 10_000_000 },
    { month: '2026-02-01', entered: 2, exited: 1, visits: 110, peopleVisited: 100, given: 2_952_000 },
  ],
  flow: [
    { fromId: id(11), fromName: '县财政局党支部', toId: township.id, toName: '青石镇', links: 2, pairs: 21 },
    { fromId: null, fromName: '其他机关支部', toId: other.id, toName: '白水乡', links: 3, pairs: 20 },
  ],
  parts: [
    {
      ...township,
      members: 5000,
      recognised: 21,
      recognisedPaired: 20,
      villages: 2,
      villagesLinked: 2,
      pairs: 21,
    },
    {
      ...other,
      members: 4156,
      recognised: 19,
      recognisedPaired: 19,
      villages: 3,
      villagesLinked: 3,
      pairs: 20,
    },
  ],
  ...changes,
});

export const anActivity = (
  changes: Partial<Schema<'GetActivityRankingBranchActivityView'>> = {},
): Schema<'GetActivityRankingBranchActivityView'> => ({
  rank: 1,
  organisationId: id(11),
  organisationName: '县财政局党支部',
  helpers: 9,
  pairs: 21,
  pairsWithPlan: 20,
  visits: 168,
  visitsPerPair: 8,
  commitments: 12,
  commitmentsFulfilled: 11,
  overdue: 1,
  ...changes,
});
