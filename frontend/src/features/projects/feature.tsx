import { type Feature, screen } from '@/ui/feature';

export const projects: Feature = {
  routes: [
    screen('projects', 'listProjects', async () => (await import('./projects-screen')).ProjectsScreen),
    screen('projects/:projectId', 'getProject', async () => (await import('./project-screen')).ProjectScreen),
    screen(
      'project-outcomes',
      'getProjectOutcomes',
      async () => (await import('./outcomes-screen')).OutcomesScreen,
    ),
  ],
  menu: [
    {
      path: '/projects',
      label: { 'zh-CN': '村级项目', en: 'Projects' },
      icon: 'project',
      group: 'help',
      operation: 'listProjects',
    },
  ],
};
