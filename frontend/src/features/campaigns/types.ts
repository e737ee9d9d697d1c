import type { Answer, Schema } from '@/api/types';

export type CampaignRow = Answer<'/api/v1/campaigns', 'get'>['items'][number];
export type Standing = Answer<'/api/v1/campaigns/{key}', 'get'>;
export type LineRow = Answer<'/api/v1/campaign-lines', 'get'>['items'][number];
export type Line = LineRow['line'];
export type VisitClass = Schema<'VisitClass'>;
type GiftSource = Schema<'GiftSource'>;

export const visitClasses: readonly VisitClass[] = [
  'needyMember',
  'earlyMember',
  'veteranMember',
  'veteranCadre',
  'bereavedFamily',
  'honouredMember',
  'grassrootsCadre',
  'formerVillageCadre',
  'impoverishedByIllness',
  'newEmploymentMember',
];
export const giftSources: readonly GiftSource[] = [
  'centralDues',
  'provincialDues',
  'cityDues',
  'countyDues',
  'finance',
  'donation',
  'other',
];
export const lineStates: readonly Schema<'CampaignLineState'>[] = ['listed', 'given', 'returned', 'struck'];
export const confirmations: readonly Schema<'LineConfirmation'>[] = ['none', 'branch', 'township'];
