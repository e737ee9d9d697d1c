import { type Feature, screen } from '@/ui/feature';

export const jobs: Feature = {
  routes: [
    screen('jobs', 'listJobs', async () => (await import('./jobs-screen')).JobsScreen),
    screen('jobs/:name', 'listJobRuns', async () => (await import('./job-screen')).JobScreen),
  ],
  menu: [
    {
      path: '/jobs',
      label: { 'zh-CN': '定时任务', en: 'Scheduled jobs' },
      icon: 'clockCircle',
      group: 'admin',
      operation: 'listJobs',
    },
  ],
};
