import { type Feature, publicScreen, screen } from '@/ui/feature';

export const questionnaires: Feature = {
  routes: [
    screen(
      'questionnaires',
      'listQuestionnaires',
      async () => (await import('./questionnaires-screen')).QuestionnairesScreen,
    ),
    screen(
      'questionnaires/new',
      'draftQuestionnaire',
      async () => (await import('./plan-screen')).NewQuestionnaireScreen,
    ),
    screen(
      'questionnaires/:questionnaireId',
      'getQuestionnaire',
      async () => (await import('./questionnaire-screen')).QuestionnaireScreen,
    ),
    screen(
      'questionnaires/:questionnaireId/plan',
      'editQuestionnaire',
      async () => (await import('./plan-screen')).EditQuestionnaireScreen,
    ),
  ],
  publicRoutes: [
    publicScreen(
      'questionnaire/:code',
      async () => (await import('./public-screen')).PublicQuestionnaireScreen,
    ),
  ],
  menu: [
    {
      path: '/questionnaires',
      label: { 'zh-CN': '满意度问卷', en: 'Questionnaires' },
      icon: 'form',
      group: 'help',
      operation: 'listQuestionnaires',
    },
  ],
};
