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
      path: '/survey-sheets',
      label: { 'zh-CN': '年度调查摸底', en: 'Yearly survey' },
      icon: 'fileSearch',
      group: 'help',
      operation: 'listSheets',
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
