import { type Feature, screen } from '@/ui/feature';

export const training: Feature = {
  routes: [
    screen('trainings', 'listTrainings', async () => (await import('./trainings-screen')).TrainingsScreen),
    screen(
      'trainings/:trainingId',
      'getTraining',
      async () => (await import('./training-screen')).TrainingScreen,
    ),
    screen(
      'training-duties',
      'listTrainingDuties',
      async () => (await import('./duties-screen')).DutiesScreen,
    ),
    screen(
      'practical-skills',
      'getPracticalSkills',
      async () => (await import('./skills-screen')).SkillsScreen,
    ),
    screen('check-in', 'checkInToTraining', async () => (await import('./check-in-screen')).CheckInScreen),
    screen(
      'information',
      'listInformation',
      async () => (await import('./information-screen')).InformationScreen,
    ),
    screen('service-log', 'listServices', async () => (await import('./services-screen')).ServicesScreen),
  ],
  menu: [
    {
      path: '/trainings',
      label: { 'zh-CN': '培训', en: 'Trainings' },
      icon: 'experiment',
      group: 'help',
      operation: 'listTrainings',
    },
    {
      path: '/information',
      label: { 'zh-CN': '信息发布', en: 'Information' },
      icon: 'bulb',
      group: 'help',
      operation: 'listInformation',
    },
    {
      path: '/service-log',
      label: { 'zh-CN': '服务中心日志', en: 'Service log' },
      icon: 'customerService',
      group: 'help',
      operation: 'listServices',
    },
  ],
};
