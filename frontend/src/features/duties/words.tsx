import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { StatusTag, type Tone } from '@/ui/status-tag';

export type Meeting = Schema<'VillageMeetingView'>;
export type Assignment = Schema<'VillageAssignmentView'>;
export type Reserve = Schema<'ReserveCadreView'>;
export type Compact = Schema<'VillageCompactView'>;
export type MonthVillage = Schema<'DutyMonthVillage'>;
type Standing = Schema<'MeetingStanding'>;

export const compactKinds = ['example', 'shares'] as const;
export const meetingKinds = ['monthly', 'members', 'villagers', 'special'] as const;
export const capacities = [
  'officeMember',
  'villageLeader',
  'residentInstructor',
  'liaisonCadre',
  'secondedSecretary',
  'firstSecretary',
] as const;
export const reserveSources = [
  'selfNominated',
  'membersRecommended',
  'villagersRecommended',
  'branchRecommended',
  'townshipRecommended',
] as const;
export const reserveEnds = ['elected', 'withdrew', 'unfit', 'away', 'other'] as const;

/** Those who live or work in the village: their time there ends with a report. */
export const endsWithReport = (one: Pick<Assignment, 'secondment'>) => one.secondment;

const standingTones: Record<Standing, Tone> = {
  notAsked: 'neutral',
  held: 'success',
  heldLate: 'warning',
  pending: 'info',
  missing: 'danger',
};

export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useTranslation('duties');
  return <StatusTag tone={standingTones[standing]}>{t(`standing.${standing}`)}</StatusTag>;
}

const stateTones: Record<Reserve['state'], Tone> = {
  proposed: 'warning',
  confirmed: 'success',
  left: 'neutral',
};

export function ReserveTag({ state }: { state: Reserve['state'] }) {
  const { t } = useTranslation('duties');
  return <StatusTag tone={stateTones[state]}>{t(`reserveState.${state}`)}</StatusTag>;
}

export function CompactTag({ compact: { current, from, endedOn } }: { compact: Compact }) {
  const { t } = useTranslation('duties');
  const { session } = useSession();
  if (endedOn === null && from > session.businessDate)
    return <StatusTag tone="info">{t('compactAhead')}</StatusTag>;
  if (current) return <StatusTag tone="success">{t('compactLasts')}</StatusTag>;
  return <StatusTag>{t(endedOn === null ? 'compactOver' : 'compactEnded')}</StatusTag>;
}

/** Of all years, in fen; what is not known counts nothing, and null where nothing is. */
export const sumOf = (years: Compact['years'], field: 'target' | 'received') =>
  years.reduce<number | null>((sum, year) => (year[field] === null ? sum : (sum ?? 0) + year[field]), null);

/** The months that somebody may look at: this one and those before it, as their first days. */
export function monthsBack(today: string, count: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  });
}

/** Those most behind first; of villages without a meeting those whose week is over. */
const urgency: Record<Standing, number> = { missing: 0, heldLate: 1, pending: 2, held: 3, notAsked: 4 };
export const byUrgency = (one: Pick<MonthVillage, 'standing'>, other: Pick<MonthVillage, 'standing'>) =>
  urgency[one.standing] - urgency[other.standing];

/** What share of the reserves are women; null where there are none. */
export const shareOf = (part: number, whole: number) =>
  whole === 0 ? null : `${Math.round((part / whole) * 100)}%`;

const quartersOfYear = 4;
const monthsOfQuarter = 3;

/** This quarter and those before it, each with its first day. */
export function quartersBack(today: string, count: number): { day: string; year: number; quarter: number }[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const last = year * quartersOfYear + Math.floor((month - 1) / monthsOfQuarter);
  return Array.from({ length: count }, (_, back) => {
    const [of, at] = [Math.floor((last - back) / quartersOfYear), (last - back) % quartersOfYear];
    const first = String(at * monthsOfQuarter + 1).padStart(2, '0');
    return { day: `${String(of)}-${first}-01`, year: of, quarter: at + 1 };
  });
}
