import { type Feature, screen } from '@/ui/feature';

export const campaigns: Feature = {
  routes: [
    screen('campaigns', 'getCampaign', async () => (await import('./campaigns-screen')).CampaignsScreen),
    screen('campaigns/:key', 'getCampaign', async () => (await import('./campaign-screen')).CampaignScreen),
    screen(
      'campaigns/:key/summary',
      'getCampaignSummary',
      async () => (await import('./summary-screen')).SummaryScreen,
    ),
    screen('campaign-lines', 'listCampaignLines', async () => (await import('./lines-screen')).LinesScreen),
  ],
  menu: [
    {
      path: '/campaigns',
      label: { 'zh-CN': '节日慰问', en: 'Holiday visits' },
      icon: 'redEnvelope',
      group: 'help',
      operation: 'getCampaign',
    },
    {
      path: '/campaign-lines',
      label: { 'zh-CN': '慰问签领', en: 'Gifts and receipts' },
      icon: 'carryOut',
      group: 'help',
      operation: 'listCampaignLines',
    },
  ],
};
