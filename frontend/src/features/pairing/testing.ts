import type {
  BoardBranch,
  BoardHelper,
  BoardPerson,
  LineView,
  LinkProposalView,
  PairRow,
  PairView,
  ProposalRow,
  ProposalView,
  VisitView,
} from './types';

const id = (number: number) => `019b0000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

export const aPair = (changes: Partial<PairRow> = {}): PairRow => ({
  id: id(1),
  version: 1,
  state: 'active',
  kind: 'member',
  beneficiaryKind: 'needyMember',
  helper: {
    id: id(2),
    name: '安和平',
    organisationId: id(3),
    organisationName: '县农业农村局党支部',
    tier: null,
    state: 'active',
  },
  beneficiary: {
    id: id(4),
    name: '王守田',
    organisationId: id(5),
    organisationName: '王家村党支部',
    tier: 'severe',
    state: 'active',
  },
  proposedOn: '2025-10-01',
  from: '2025-10-01',
  until: null,
  endReason: null,
  planned: true,
  lastVisitOn: null,
  nextVisitDue: '2026-01-01',
  visitOverdue: true,
  firstContactOverdue: true,
  ...changes,
});

export const aVisit = (changes: Partial<VisitView> = {}): VisitView => ({
  id: id(20),
  version: 1,
  pairId: id(1),
  linkId: null,
  subjectId: id(4),
  state: 'made',
  occasion: 'regular',
  campaign: null,
  day: '2026-01-20',
  plannedFor: null,
  madeOn: '2026-01-20',
  place: null,
  findings: '身体尚好',
  cash: 50_000,
  goods: null,
  goodsWorth: 0,
  source: null,
  cancelReason: null,
  corrections: [],
  photoCount: 0,
  mayCorrect: false,
  ...changes,
});

export const aView = (changes: Partial<PairView> = {}): PairView => ({
  pair: aPair(),
  version: 3,
  agreedUntil: null,
  endNote: null,
  predecessor: null,
  successor: null,
  plans: [],
  commitments: [],
  visits: [],
  issues: [],
  acts: ['end', 'handOver'],
  mayManage: true,
  ...changes,
});

export const aBranch = (changes: Partial<BoardBranch> = {}): BoardBranch => ({
  branchId: id(3),
  name: '县农业农村局党支部',
  path: '000100010001',
  links: [{ linkId: id(30), placeId: id(31), placeName: '王家村', state: 'active' }],
  helpers: 1,
  pairs: 1,
  proposedPairs: 0,
  gap: false,
  freeLinks: 2,
  ...changes,
});

export const aHelper = (changes: Partial<BoardHelper> = {}): BoardHelper => ({
  personId: id(2),
  name: '安和平',
  people: [],
  gap: true,
  freeSeats: 3,
  ...changes,
});

export const aPerson = (changes: Partial<BoardPerson> = {}): BoardPerson => ({
  personId: id(40),
  name: '孙大勇',
  organisationId: id(5),
  organisationName: '王家村党支部',
  tier: 'considerable',
  since: '2026-01-15',
  helpers: [],
  uncovered: true,
  ...changes,
});

export const aProposalRow = (changes: Partial<ProposalRow> = {}): ProposalRow => ({
  id: id(50),
  version: 3,
  state: 'open',
  helpersOf: null,
  peopleOf: null,
  proposedOn: '2026-02-10',
  proposedBy: '赵敏',
  solvedAt: '2026-02-10T02:30:00Z',
  solutions: 1,
  closedOn: null,
  lines: { proposed: 4, locked: 0, excluded: 0, without: 0, issued: 0, lapsed: 0, changed: 0 },
  ...changes,
});

export const aProposal = (changes: Partial<ProposalView> = {}): ProposalView => ({
  proposal: aProposalRow(),
  version: 3,
  cost: 80,
  shortOfMinimums: 0,
  stale: [],
  excluded: [],
  acts: ['solve', 'lock', 'exclude', 'issue', 'drop'],
  ...changes,
});

export const aLine = (changes: Partial<LineView> = {}): LineView => ({
  id: id(51),
  state: 'proposed',
  helper: { id: id(2), name: '安和平', organisationId: id(3), organisationName: '县农业农村局党支部' },
  beneficiary: { id: id(40), name: '孙大勇', organisationId: id(5), organisationName: '王家村党支部' },
  tier: 'severe',
  cost: 20,
  reason: {
    chinese: '同县，目前没有帮扶对象。',
    english: 'In the same county; looks after nobody yet.',
  },
  alternatives: [
    {
      helper: { id: id(52), name: '白建国', organisationId: id(3), organisationName: '县农业农村局党支部' },
      cost: 50,
      extra: 30,
      moreWithout: 0,
      moreShort: 0,
      reason: {
        chinese: '同县，目前有 1 名帮扶对象。',
        english: 'In the same county; looks after 1 already.',
      },
    },
  ],
  changed: false,
  former: null,
  pairId: null,
  lapsedBecause: null,
  ...changes,
});

export const aLinkProposal = (changes: Partial<LinkProposalView> = {}): LinkProposalView => ({
  proposal: {
    id: id(60),
    version: 3,
    state: 'open',
    proposedOn: '2026-02-10',
    proposedBy: '赵敏',
    solvedAt: '2026-02-10T02:30:00Z',
    solutions: 1,
    closedOn: null,
    lines: { proposed: 1, locked: 0, excluded: 0, without: 0, issued: 0, lapsed: 0, changed: 0 },
  },
  version: 3,
  cost: 20,
  stale: [],
  lines: [
    {
      id: id(61),
      state: 'proposed',
      branch: { id: id(62), name: '县科技局党支部' },
      place: { id: id(63), name: '王家村' },
      township: '东乡党委',
      cost: 20,
      reason: {
        chinese: '同县，目前没有联系的村。',
        english: 'In the same county; looks after no place yet.',
      },
      alternatives: [
        {
          branch: { id: id(64), name: '县水利局党支部' },
          extra: 30,
          moreWithout: 0,
          reason: { chinese: '同县。', english: 'In the same county.' },
        },
      ],
      changed: false,
      linkId: null,
      lapsedBecause: null,
    },
  ],
  excluded: [],
  acts: ['solve', 'lock', 'exclude', 'issue', 'drop'],
  ...changes,
});
