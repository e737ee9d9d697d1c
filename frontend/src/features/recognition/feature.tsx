import { type Feature, publicScreen, screen } from '@/ui/feature';

export const recognition: Feature = {
  routes: [
    screen('cases', 'listCases', async () => (await import('./cases-screen')).CasesScreen),
    screen(
      'cases/new',
      'submitApplication',
      async () => (await import('./new-application-screen')).NewApplicationScreen,
    ),
    screen('cases/:id', 'getCase', async () => (await import('./case-screen')).CaseScreen),
    screen('policies', 'listPolicies', async () => (await import('./policies-screen')).PoliciesScreen),
    screen(
      'policies/new',
      'addPolicy',
      async () => (await import('./policy-editor-screen')).PolicyEditorScreen,
    ),
    screen(
      'policies/:id/edit',
      'editPolicy',
      async () => (await import('./policy-editor-screen')).PolicyEditorScreen,
    ),
    screen('policies/:id', 'getPolicy', async () => (await import('./policy-screen')).PolicyScreen),
  ],
  publicRoutes: [
    publicScreen('notices', async () => (await import('./public-notices-screen')).PublicNoticesScreen),
  ],
  menu: [
    {
      path: '/cases',
      label: { 'zh-CN': '认定申请', en: 'Applications' },
      icon: 'fileDone',
      group: 'work',
      operation: 'listCases',
    },
    {
      path: '/policies',
      label: { 'zh-CN': '政策包', en: 'Policy packs' },
      icon: 'read',
      group: 'admin',
      operation: 'addPolicy',
    },
  ],
};
