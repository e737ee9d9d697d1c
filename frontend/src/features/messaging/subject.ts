import { useSession } from '@/api/session';
import type { OperationId } from '@/api/types';

export interface Subject {
  /** The kind of work or of message. */
  kind: string;
  subjectType: string;
  subjectId: string;
}

interface Place {
  path: string;
  operation: OperationId;
}

/** Where something about the subject is done, for the first of the places that the user may open. */
export const placesOf = ({ kind, subjectType, subjectId: id }: Subject): Place[] => {
  switch (subjectType) {
    case 'case':
      return [{ path: `/cases/${id}`, operation: 'getCase' }];
    case 'pair':
      return [{ path: `/pairs/${id}`, operation: 'getPair' }];
    case 'branchLink':
      return [{ path: `/branch-links/${id}`, operation: 'getBranchLink' }];
    case 'referredIssue':
      return [{ path: '/referred-issues?mine=true&state=open', operation: 'listIssues' }];
    case 'halfYearReview':
      return [{ path: `/half-year-reviews/${id}`, operation: 'getReview' }];
    case 'halfYearReviews':
      return [{ path: '/half-year-reviews', operation: 'listReviews' }];
    case 'surveySheet':
      return [{ path: `/survey-sheets/${id}`, operation: 'getSheet' }];
    case 'surveySheets':
    case 'survey':
      return [{ path: '/survey-sheets', operation: 'listSheets' }];
    case 'checkpoint':
    case 'checkpoints':
      return [{ path: '/checkpoints?state=open', operation: 'listCheckpoints' }];
    case 'scoringRound':
      return [{ path: '/scoring', operation: 'listScoringRounds' }];
    case 'scoreSheet':
      return [{ path: `/score-sheets/${id}`, operation: 'getScoreSheet' }];
    case 'campaign':
      // A helper is reminded of people, everybody else of a round of visits.
      return [
        ...(kind === 'campaignVisit' ? [{ path: '/my-people', operation: 'getMyPeople' } as const] : []),
        ...(kind === 'campaignBranchVisits'
          ? [{ path: `/visits?campaign=${id}`, operation: 'listVisits' } as const]
          : []),
        { path: `/campaigns/${id}`, operation: 'getCampaign' },
        { path: `/campaign-lines?campaign=${id}`, operation: 'listCampaignLines' },
      ];
    case 'matchingProposal':
      return [
        { path: '/my-people', operation: 'getMyPeople' },
        { path: `/matching-proposals/${id}`, operation: 'getMatchingProposal' },
      ];
    case 'pairsOf':
      // The branch, and on which occasion.
      return [{ path: `/pairs?organisationId=${id.split('.')[0]}&state=active`, operation: 'listPairs' }];
    case 'person':
      return [{ path: `/people/${id}`, operation: 'getPerson' }];
    case 'changeRequest':
      return [{ path: `/change-requests/${id}`, operation: 'getChangeRequest' }];
    case 'duplicate':
      return [{ path: '/duplicates', operation: 'listDuplicates' }];
    case 'organisation':
      return [{ path: `/organisations?id=${id}`, operation: 'listOrganisations' }];
    case 'loan':
      return [{ path: `/loans/${id}`, operation: 'getLoan' }];
    case 'bankLoan':
      return [{ path: `/bank-loans/${id}`, operation: 'getBankLoan' }];
    case 'payment':
      return [{ path: '/funds/payments?state=drafted', operation: 'listPayments' }];
    case 'village':
      return [{ path: `/duties/${id}`, operation: 'listVillageMeetings' }];
    case 'project':
      return [{ path: `/projects/${id}`, operation: 'getProject' }];
    case 'training':
      return [{ path: `/trainings/${id}`, operation: 'getTraining' }];
    case 'information':
      return [{ path: '/information', operation: 'listInformation' }];
    case 'trainingDuties':
      return [{ path: '/training-duties', operation: 'listTrainingDuties' }];
    case 'inspectionFinding':
      return [{ path: '/inspection-findings', operation: 'listInspectionFindings' }];
    case 'disbursement':
      return [{ path: `/disbursements/${id}`, operation: 'getDisbursement' }];
    case 'disclosure':
      return [{ path: `/disclosures/${id}`, operation: 'getDisclosure' }];
    case 'hotlineCase':
      return [{ path: `/hotline/${id}`, operation: 'getHotlineCase' }];
    case 'transfer':
      return [{ path: '/transfers?state=issued', operation: 'listTransfers' }];
    default:
      return [];
  }
};

export function useSubjectPath(): (subject: Subject) => string | undefined {
  const { can } = useSession();
  return (subject) => placesOf(subject).find(({ operation }) => can(operation))?.path;
}
