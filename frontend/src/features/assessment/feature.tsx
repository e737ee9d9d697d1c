import { type Feature, screen } from '@/ui/feature';

export const assessment: Feature = {
  routes: [
    screen('half-year-reviews', 'listReviews', async () => (await import('./reviews-screen')).ReviewsScreen),
    screen(
      'half-year-reviews/:reviewId',
      'getReview',
      async () => (await import('./review-screen')).ReviewScreen,
    ),
    screen(
      'half-year-reviews/:reviewId/print',
      'getReview',
      async () => (await import('./review-print-screen')).ReviewPrintScreen,
    ),
    screen('survey-sheets', 'listSheets', async () => (await import('./survey/sheets-screen')).SheetsScreen),
    screen(
      'survey-sheets/:sheetId',
      'getSheet',
      async () => (await import('./survey/sheet-screen')).SheetScreen,
    ),
    screen(
      'year-lists',
      'listYearList',
      async () => (await import('./survey/year-list-screen')).YearListScreen,
    ),
    screen(
      'year-lists/print',
      'listYearList',
      async () => (await import('./survey/year-list-print-screen')).YearListPrintScreen,
    ),
    screen('quota', 'getQuota', async () => (await import('./survey/quota-screen')).QuotaScreen),
    screen(
      'quota/ranking',
      'listRanking',
      async () => (await import('./survey/ranking-screen')).RankingScreen,
    ),
    screen(
      'checkpoints',
      'listCheckpoints',
      async () => (await import('./checkpoints/checkpoints-screen')).CheckpointsScreen,
    ),
    screen(
      'scoring',
      'listScoringRounds',
      async () => (await import('./scoring/scoring-screen')).ScoringScreen,
    ),
    screen(
      'scoring/:year/ranking',
      'listScoreRanking',
      async () => (await import('./scoring/score-ranking-screen')).ScoreRankingScreen,
    ),
    screen(
      'scoring/:year/outcomes',
      'listScoreOutcomes',
      async () => (await import('./scoring/score-outcomes-screen')).ScoreOutcomesScreen,
    ),
    screen(
      'score-sheets/:scoreSheetId',
      'getScoreSheet',
      async () => (await import('./scoring/score-sheet-screen')).ScoreSheetScreen,
    ),
    screen(
      'commendations',
      'listCommendations',
      async () => (await import('./commendations/commendations-screen')).CommendationsScreen,
    ),
    screen(
      'decisions',
      'listDecisions',
      async () => (await import('./decisions/decisions-screen')).DecisionsScreen,
    ),
    screen(
      'decisions/:decisionId',
      'getDecision',
      async () => (await import('./decisions/decision-screen')).DecisionScreen,
    ),
    screen(
      'decisions/:decisionId/print',
      'getDecision',
      async () => (await import('./decisions/decision-print-screen')).DecisionPrintScreen,
    ),
  ],
  menu: [
    {
      path: '/half-year-reviews',
      label: { 'zh-CN': '半年考评', en: 'Half-year reviews' },
      icon: 'schedule',
      group: 'help',
      operation: 'listReviews',
    },
    {
      path: '/checkpoints',
      label: { 'zh-CN': '结对节点考评', en: 'Checkpoints of pairs' },
      icon: 'flag',
      group: 'help',
      operation: 'listCheckpoints',
    },
    {
      path: '/survey-sheets',
      label: { 'zh-CN': '年度调查摸底', en: 'Yearly survey' },
      icon: 'fileSearch',
      group: 'help',
      operation: 'listSheets',
    },
    {
      path: '/scoring',
      label: { 'zh-CN': '年终考核', en: 'Year-end assessment' },
      icon: 'trophy',
      group: 'help',
      operation: 'listScoringRounds',
    },
    {
      path: '/commendations',
      label: { 'zh-CN': '年度表彰', en: 'Commendations' },
      icon: 'star',
      group: 'help',
      operation: 'listCommendations',
    },
    {
      path: '/decisions',
      label: { 'zh-CN': '会议决定', en: 'Decisions' },
      icon: 'bank',
      group: 'help',
      operation: 'listDecisions',
    },
  ],
};
