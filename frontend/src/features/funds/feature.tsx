import { type Feature, screen } from '@/ui/feature';

export const funds: Feature = {
  routes: [
    screen('funds', 'listFunds', async () => (await import('./funds-screen')).FundsScreen),
    screen(
      'funds/sources',
      'getSourcesAndUses',
      async () => (await import('./sources-screen')).SourcesScreen,
    ),
    screen('funds/ledger', 'listVouchers', async () => (await import('./ledger-screen')).FundLedgerScreen),
    screen('funds/payments', 'listPayments', async () => (await import('./payments-screen')).PaymentsScreen),
    screen('funds/floors', 'listBudgetFloors', async () => (await import('./floors-screen')).FloorsScreen),
    screen(
      'funds/:fundId/budget',
      'getFundBudget',
      async () => (await import('./budget-screen')).BudgetScreen,
    ),
    screen('funds/:fundId', 'getFund', async () => (await import('./fund-screen')).FundScreen),
    screen(
      'funds/:fundId/trial-balance',
      'getTrialBalance',
      async () => (await import('./trial-balance-screen')).TrialBalanceScreen,
    ),
  ],
  menu: [
    {
      path: '/funds',
      label: { 'zh-CN': '资金', en: 'Funds' },
      icon: 'accountBook',
      group: 'help',
      operation: 'listFunds',
    },
  ],
};
