import { ScheduleOutlined } from '@ant-design/icons';
import { type Feature, screen } from '@/ui/feature';

export const assessment: Feature = {
  routes: [
    screen('half-year-reviews', 'listReviews', async () => (await import('./reviews-screen')).ReviewsScreen),
    screen(
      'half-year-reviews/:reviewId',
      'getReview',
      async () => (await import('./review-screen')).ReviewScreen,
    ),
    screen(
      'half-year-reviews/:reviewId/print',
      'getReview',
      async () => (await import('./review-print-screen')).ReviewPrintScreen,
    ),
  ],
  menu: [
    {
      path: '/half-year-reviews',
      label: { 'zh-CN': '半年考评', en: 'Half-year reviews' },
      icon: <ScheduleOutlined />,
      group: 'help',
      operation: 'listReviews',
    },
  ],
};
