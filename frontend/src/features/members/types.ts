import type { Schema } from '@/api/types';

export type Person = Schema<'PersonView'>;
export type Household = Schema<'HouseholdView'>;
export type LedgerStay = Schema<'LedgerStayView'>;
export type Organisation = Schema<'OrganisationView'>;
export type OrganisationRow = Schema<'OrganisationRow'>;
export type OrganisationKind = OrganisationRow['kind'];
export type NeedTier = Schema<'NeedTier'>;
export type PersonState = Schema<'PersonState'>;
export type PartyStatus = Schema<'PartyStatus'>;

export const tiers: readonly NeedTier[] = ['severe', 'considerable', 'temporary'];
export const personStates: readonly PersonState[] = [
  'active',
  'lostContact',
  'stopped',
  'transferredOut',
  'removed',
  'deceased',
  'merged',
];
export const partyStatuses: readonly PartyStatus[] = ['fullMember', 'probationaryMember', 'nonMember'];
export const branchKinds: readonly OrganisationKind[] = [
  'generalBranch',
  'villageBranch',
  'organBranch',
  'newSectorBranch',
  'otherBranch',
];
/** Kinds that work on something, and kinds that need something of organs (rule H4). */
export const organKinds: readonly OrganisationKind[] = ['organBranch', 'hostUnit'];
export const needKinds: readonly OrganisationKind[] = [
  'village',
  'community',
  'villageBranch',
  'newSectorBranch',
  'hostUnit',
];
export const placeKinds: readonly OrganisationKind[] = [
  'village',
  'community',
  'hostUnit',
  'memberServiceCentre',
  'nonPublicEnterprise',
  'socialOrganisation',
];
