import { type Feature, screen } from '@/ui/feature';

export const messaging: Feature = {
  routes: [
    screen('work', 'listWorkItems', async () => (await import('./work-screen')).WorkScreen),
    screen('inbox', 'listMessages', async () => (await import('./inbox-screen')).InboxScreen),
  ],
  menu: [
    {
      path: '/work',
      label: { 'zh-CN': '待办事项', en: 'My work' },
      icon: 'checkSquare',
      group: 'work',
      operation: 'listWorkItems',
      // Those who look on, and administrators, are asked for nothing.
      posts: ['branchSecretary', 'caseworker', 'townshipCommittee', 'countyDepartment', 'helper'],
    },
  ],
};
