import { BarChartOutlined } from '@ant-design/icons';
import { type Feature, screen } from '@/ui/feature';

export const insights: Feature = {
  routes: [
    screen('dashboard', 'getDashboard', async () => (await import('./dashboard-screen')).DashboardScreen),
  ],
  menu: [
    {
      path: '/dashboard',
      label: { 'zh-CN': '领导看板', en: 'Dashboard' },
      icon: <BarChartOutlined />,
      group: 'insight',
      operation: 'getDashboard',
      startFor: ['leader'],
    },
  ],
};
