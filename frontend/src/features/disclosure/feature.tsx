import { type Feature, publicScreen, screen } from '@/ui/feature';

export const disclosure: Feature = {
  routes: [
    screen(
      'disclosures',
      'listDisclosures',
      async () => (await import('./disclosures-screen')).DisclosuresScreen,
    ),
    screen(
      'disclosures/:disclosureId',
      'getDisclosure',
      async () => (await import('./disclosure-screen')).DisclosureScreen,
    ),
    screen('hotline', 'listHotlineCases', async () => (await import('./hotline-screen')).HotlineScreen),
    screen(
      'hotline/:hotlineCaseId',
      'getHotlineCase',
      async () => (await import('./hotline-case-screen')).HotlineCaseScreen,
    ),
  ],
  publicRoutes: [
    publicScreen('funds', async () => (await import('./public-funds-screen')).PublicFundsScreen),
  ],
  menu: [
    {
      path: '/disclosures',
      label: { 'zh-CN': '资金公开', en: 'Disclosure' },
      icon: 'notification',
      group: 'help',
      operation: 'listDisclosures',
    },
    {
      path: '/hotline',
      label: { 'zh-CN': '热线和信箱', en: 'Hotline' },
      icon: 'phone',
      group: 'help',
      operation: 'listHotlineCases',
    },
  ],
};
