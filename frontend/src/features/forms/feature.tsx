import { type Feature, screen } from '@/ui/feature';

export const forms: Feature = {
  routes: [
    screen(
      'cases/:id/forms/:form',
      'getCaseForm',
      async () => (await import('./case-form-screen')).CaseFormScreen,
    ),
    screen(
      'forms/application',
      'getBlankForm',
      async () => (await import('./blank-form-screen')).BlankFormScreen,
    ),
    screen(
      'people/:personId/form',
      'getPersonForm',
      async () => (await import('./person-form-screen')).PersonFormScreen,
    ),
    screen(
      'candidates/:candidateId/letters/:code',
      'getGoodNews',
      async () => (await import('./letter-screen')).LetterScreen,
    ),
    screen(
      'campaigns/:key/forms/:form',
      'getCampaignForm',
      async () => (await import('./campaign-form-screen')).CampaignFormScreen,
    ),
    screen(
      'score-sheets/:scoreSheetId/forms/:form',
      'getScoreForm',
      async () => (await import('./score-form-screen')).ScoreFormScreen,
    ),
    screen(
      'commendations/:year/form',
      'getCommendationForm',
      async () => (await import('./commendation-form-screen')).CommendationFormScreen,
    ),
    screen(
      'ledger/form',
      'getLedgerForm',
      async () => (await import('./ledger-form-screen')).LedgerFormScreen,
    ),
    screen(
      'funds/:fundId/journal',
      'getJournalForm',
      async () => (await import('./journal-form-screen')).JournalFormScreen,
    ),
    screen(
      'funds/:fundId/reconciliation/form',
      'getReconciliationForm',
      async () => (await import('./reconciliation-form-screen')).ReconciliationFormScreen,
    ),
    screen(
      'loans/:loanId/form',
      'getLoanForm',
      async () => (await import('./loan-form-screen')).LoanFormScreen,
    ),
    screen(
      'disclosures/:disclosureId/form',
      'getDisclosureForm',
      async () => (await import('./disclosure-form-screen')).DisclosureFormScreen,
    ),
    screen(
      'disbursements/:disbursementId/form',
      'getDisbursementForm',
      async () => (await import('./disbursement-form-screen')).DisbursementFormScreen,
    ),
    screen(
      'projects/:projectId/form',
      'getProjectForm',
      async () => (await import('./project-form-screen')).ProjectFormScreen,
    ),
  ],
  menu: [],
};
