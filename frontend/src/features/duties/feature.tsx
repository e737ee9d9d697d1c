import { type Feature, screen } from '@/ui/feature';

export const duties: Feature = {
  routes: [
    screen('duties', 'getDutyMonth', async () => (await import('./month-screen')).MonthScreen),
    screen(
      'duties/:placeId',
      'listVillageMeetings',
      async () => (await import('./village-screen')).VillageScreen,
    ),
    screen(
      'village-compacts',
      'listVillageCompacts',
      async () => (await import('./compacts-screen')).CompactsScreen,
    ),
    screen(
      'village-compacts/:compactId',
      'getVillageCompact',
      async () => (await import('./compact-screen')).CompactScreen,
    ),
    screen('village-talks', 'getTalkQuarter', async () => (await import('./talks-screen')).TalksScreen),
    screen('reserves', 'listReserves', async () => (await import('./reserves-screen')).ReservesScreen),
  ],
  menu: [
    {
      path: '/duties',
      label: { 'zh-CN': '村级履职', en: 'Village duties' },
      icon: 'contacts',
      group: 'help',
      operation: 'getDutyMonth',
    },
  ],
};
