import { type Feature, screen } from '@/ui/feature';

export const insights: Feature = {
  routes: [
    screen('dashboard', 'getDashboard', async () => (await import('./dashboard-screen')).DashboardScreen),
    screen('statistics', 'getStatistics', async () => (await import('./statistics-screen')).StatisticsScreen),
    screen(
      'statistics/print',
      'getStatistics',
      async () => (await import('./statistics-print-screen')).StatisticsPrintScreen,
    ),
  ],
  menu: [
    {
      path: '/dashboard',
      label: { 'zh-CN': '领导看板', en: 'Dashboard' },
      icon: 'barChart',
      group: 'insight',
      operation: 'getDashboard',
      startFor: ['leader'],
    },
    {
      path: '/statistics',
      label: { 'zh-CN': '统计报表', en: 'Statistics' },
      icon: 'pieChart',
      group: 'insight',
      operation: 'getStatistics',
    },
  ],
};
