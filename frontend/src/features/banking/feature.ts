import { type Feature, screen } from '@/ui/feature';

export const banking: Feature = {
  routes: [
    screen(
      'funds/:fundId/reconciliation',
      'getReconciliation',
      async () => (await import('./reconciliation-screen')).ReconciliationScreen,
    ),
    screen(
      'funds/:fundId/bank-matches',
      'listBankMatches',
      async () => (await import('./matches-screen')).MatchesScreen,
    ),
  ],
  menu: [],
};
