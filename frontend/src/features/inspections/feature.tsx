import { type Feature, screen } from '@/ui/feature';

export const inspections: Feature = {
  routes: [
    screen(
      'inspections',
      'listInspections',
      async () => (await import('./inspections-screen')).InspectionsScreen,
    ),
    screen(
      'inspections/:inspectionId',
      'getInspection',
      async () => (await import('./inspection-screen')).InspectionScreen,
    ),
    screen(
      'inspection-findings',
      'listInspectionFindings',
      async () => (await import('./findings-screen')).FindingsScreen,
    ),
    screen(
      'liaison-officers',
      'getLiaisonCoverage',
      async () => (await import('./officers-screen')).OfficersScreen,
    ),
  ],
  menu: [
    {
      path: '/inspections',
      label: { 'zh-CN': '督查', en: 'Inspections' },
      icon: 'eye',
      group: 'help',
      operation: 'listInspections',
    },
  ],
};
