import { type Feature, screen } from '@/ui/feature';

export const pairing: Feature = {
  routes: [
    screen('my-people', 'getMyPeople', async () => (await import('./my-people-screen')).MyPeopleScreen),
    screen('unsent-visits', 'getMyPeople', async () => (await import('./unsent-screen')).UnsentScreen),
    screen('pairing', 'getCoverage', async () => (await import('./board-screen')).BoardScreen),
    screen(
      'matching-proposals',
      'listMatchingProposals',
      async () => (await import('./proposals-screen')).ProposalsScreen,
    ),
    screen(
      'matching-proposals/:proposalId',
      'getMatchingProposal',
      async () => (await import('./proposal-screen')).ProposalScreen,
    ),
    screen(
      'link-proposals',
      'listLinkProposals',
      async () => (await import('./link-proposals-screen')).LinkProposalsScreen,
    ),
    screen(
      'link-proposals/:proposalId',
      'getLinkProposal',
      async () => (await import('./link-proposal-screen')).LinkProposalScreen,
    ),
    screen('pairs', 'listPairs', async () => (await import('./pairs-screen')).PairsScreen),
    screen('pairs/:pairId', 'getPair', async () => (await import('./pair-screen')).PairScreen),
    screen(
      'pairs/:pairId/print',
      'getPair',
      async () => (await import('./pair-print-screen')).PairPrintScreen,
    ),
    screen('branch-links/:linkId', 'getBranchLink', async () => (await import('./link-screen')).LinkScreen),
    screen('visits', 'listVisits', async () => (await import('./visits-screen')).VisitsScreen),
    screen(
      'commitments',
      'listCommitments',
      async () => (await import('./commitments-screen')).CommitmentsScreen,
    ),
    screen(
      'commitments/sums',
      'listCommitmentSums',
      async () => (await import('./commitment-sums-screen')).CommitmentSumsScreen,
    ),
    screen('referred-issues', 'listIssues', async () => (await import('./issues-screen')).IssuesScreen),
  ],
  menu: [
    {
      path: '/my-people',
      label: { 'zh-CN': '我的帮扶对象', en: 'My people' },
      icon: 'heart',
      group: 'work',
      operation: 'getMyPeople',
      startFor: ['helper'],
    },
    {
      path: '/pairing',
      label: { 'zh-CN': '结对板', en: 'Pairing board' },
      icon: 'link',
      group: 'help',
      operation: 'getCoverage',
    },
    {
      path: '/matching-proposals',
      label: { 'zh-CN': '配对方案', en: 'Matching' },
      icon: 'partition',
      group: 'help',
      operation: 'listMatchingProposals',
    },
    {
      path: '/pairs',
      label: { 'zh-CN': '结对台账', en: 'Pairs' },
      icon: 'solution',
      group: 'help',
      operation: 'listPairs',
    },
    {
      path: '/visits',
      label: { 'zh-CN': '走访记录', en: 'Visits' },
      icon: 'calendar',
      group: 'help',
      operation: 'listVisits',
    },
    {
      path: '/commitments',
      label: { 'zh-CN': '承诺事项', en: 'Commitments' },
      icon: 'fileProtect',
      group: 'help',
      operation: 'listCommitments',
    },
    {
      path: '/referred-issues',
      label: { 'zh-CN': '诉求办理', en: 'Issues' },
      icon: 'message',
      group: 'help',
      operation: 'listIssues',
    },
  ],
};
