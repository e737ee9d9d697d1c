import { describe, expect, it } from 'vitest';
import { checkVote, percent } from './vote-check';

const urad = { thresholdBasisPoints: 6500, base: 'present' } as const;
const votes = (ayes: number, present: number, shouldAttend = present) => ({
  shouldAttend,
  present,
  ayes,
  noes: present - ayes,
  abstentions: 0,
});

describe('The check of a vote', () => {
  it('fails 64.9 % and passes 65.0 %', () => {
    expect(checkVote(votes(649, 1000), urad).carries).toBe(false);
    expect(checkVote(votes(650, 1000), urad).carries).toBe(true);
  });

  it('asks for more than half of all who should attend as well', () => {
    expect(checkVote(votes(10, 10, 20), urad)).toMatchObject({
      reachesThreshold: true,
      reachesFloor: false,
      carries: false,
    });
    expect(checkVote(votes(11, 11, 20), urad).carries).toBe(true);
  });

  it('takes no vote without half of those who should attend', () =>
    expect(checkVote(votes(9, 9, 20), urad)).toMatchObject({ isQuorate: false, carries: false }));

  it('says when the figures do not add up', () =>
    expect(checkVote({ ...votes(12, 18), noes: 4 }, urad)).toMatchObject({ addsUp: false, carries: false }));

  it('counts the rate of the base that the pack names, and never rounds it up', () => {
    const all = { thresholdBasisPoints: 6500, base: 'shouldAttend' } as const;
    expect(checkVote(votes(14, 20, 24), all).carries).toBe(false);
    expect(percent(checkVote(votes(2, 3), urad).rate)).toBe('66.66%');
  });
});
