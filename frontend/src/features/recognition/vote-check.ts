import type { Schema } from '@/api/types';

export interface Votes {
  shouldAttend: number;
  present: number;
  ayes: number;
  noes: number;
  abstentions: number;
}

export interface VoteCheck {
  /** For, against and abstained add up to those present. */
  addsUp: boolean;
  isQuorate: boolean;
  reachesFloor: boolean;
  reachesThreshold: boolean;
  /** In basis points, rounded down. */
  rate: number;
  carries: boolean;
}

/** The server's rule of the vote, shown while the figures are typed; whole numbers, as there. */
export function checkVote(votes: Votes, rule: Schema<'VoteRule'>): VoteCheck {
  const { shouldAttend, present, ayes, noes, abstentions } = votes;
  const base = rule.base === 'present' ? present : shouldAttend;
  const addsUp = ayes + noes + abstentions === present && present <= shouldAttend;
  const isQuorate = shouldAttend > 0 && present * 2 >= shouldAttend;
  const reachesFloor = ayes * 2 > shouldAttend;
  const reachesThreshold = ayes * 10_000 >= rule.thresholdBasisPoints * base;
  return {
    addsUp,
    isQuorate,
    reachesFloor,
    reachesThreshold,
    rate: base > 0 ? Math.floor((ayes * 10_000) / base) : 0,
    carries: addsUp && isQuorate && reachesFloor && reachesThreshold,
  };
}

/** Basis points as `65.00%`. */
export const percent = (basisPoints: number): string => `${(basisPoints / 100).toFixed(2)}%`;
