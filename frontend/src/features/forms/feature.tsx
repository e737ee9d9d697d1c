import { type Feature, screen } from '@/ui/feature';

export const forms: Feature = {
  routes: [
    screen(
      'cases/:id/forms/:form',
      'getCaseForm',
      async () => (await import('./case-form-screen')).CaseFormScreen,
    ),
  ],
  menu: [],
};
