import { type Feature, screen } from '@/ui/feature';

export const disbursements: Feature = {
  routes: [
    screen(
      'disbursements',
      'listDisbursements',
      async () => (await import('./disbursements-screen')).DisbursementsScreen,
    ),
    screen(
      'disbursements/:disbursementId',
      'getDisbursement',
      async () => (await import('./disbursement-screen')).DisbursementScreen,
    ),
    screen(
      'disbursement-lines',
      'listDisbursementLines',
      async () => (await import('./lines-screen')).DisbursementLinesScreen,
    ),
  ],
  menu: [
    {
      path: '/disbursements',
      label: { 'zh-CN': '资金发放', en: 'Payments to people' },
      icon: 'moneyCollect',
      group: 'help',
      operation: 'listDisbursements',
    },
  ],
};
