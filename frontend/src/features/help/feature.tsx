import type { Feature } from '@/ui/feature';

export const help: Feature = {
  // Open to everybody who has signed in; the shell links to it.
  routes: [
    { path: 'help', lazy: async () => ({ Component: (await import('./help-screen')).HelpScreen }) },
    { path: 'help/:page', lazy: async () => ({ Component: (await import('./guide-screen')).GuideScreen }) },
  ],
  menu: [],
};
