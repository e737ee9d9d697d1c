import type { Schema } from '@/api/types';

export type PairRow = Schema<'PairRow'>;
export type PairView = Schema<'PairView'>;
export type LinkView = Schema<'LinkView'>;
export type VisitView = Schema<'VisitView'>;
export type CommitmentView = Schema<'CommitmentView'>;
export type ProposalRow = Schema<'ProposalRow'>;
export type ProposalView = Schema<'ProposalView'>;
export type LineView = Schema<'LineView'>;
export type LinkProposalRow = Schema<'LinkProposalRow'>;
export type LinkProposalView = Schema<'LinkProposalView'>;
export type LinkLineView = Schema<'LinkLineView'>;
export type BoardBranch = Schema<'ListBoardBranchesBoardBranch'>;
export type BoardHelper = Schema<'ListBoardHelpersBoardHelper'>;
export type BoardPerson = Schema<'ListBoardPeopleBoardPerson'>;
export type BoardPlace = Schema<'ListBoardPlacesBoardPlace'>;

/** A pair or a branch link: what visits and commitments hang on. */
export type Bond = { pairId: string } | { linkId: string };

export const visitOccasions = ['regular', 'campaign', 'suddenEvent'] as const;
export const visitStates = ['planned', 'made', 'cancelled'] as const;
export const commitmentKinds = [
  'money',
  'goods',
  'project',
  'skill',
  'employment',
  'information',
  'other',
] as const;
export const commitmentStates = ['open', 'fulfilled', 'withdrawn'] as const;
export const helpKinds = ['relief', 'aspiration', 'skills', 'projects'] as const;
export const bondStates = ['proposed', 'active', 'declined', 'ended'] as const;
export const beneficiaryKinds = [
  'needyMember',
  'veteranMember',
  'formerVillageCadre',
  'industryHousehold',
  'nonMember',
  'other',
] as const;
export const measures = [
  'organisation',
  'scienceAndEducation',
  'production',
  'materials',
  'wholeVillage',
  'policyPublicity',
  'technicalService',
  'healthCare',
  'informationReferral',
  'labourTransfer',
  'legalAid',
  'prosperityChain',
  'specialistGroup',
  'namedContact',
] as const;
/** Replacing is done by handing over, so that nobody is left without a helper in between. */
export const endReasons = ['graduated', 'died', 'moved', 'helperLeft', 'other'] as const;
export const linkEndReasons = ['graduated', 'replaced', 'other'] as const;
export const proposalStates = ['open', 'issued', 'dropped'] as const;
export const lineStates = ['proposed', 'locked', 'excluded', 'without', 'issued', 'lapsed'] as const;
