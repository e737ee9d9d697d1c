import { describe, expect, it } from 'vitest';
import type { Schema } from '@/api/types';
import { behind } from './outcomes-screen';

const project = (id: string, townshipName: string, baseSince: string | null): Schema<'ProjectOutcome'> => ({
  id,
  name: id,
  placeName: '村',
  townshipName,
  state: 'building',
  baseSince,
  ledHalf: null,
  ledMembers: 0,
  ledOthers: 0,
});

describe('The projects behind a figure', () => {
  const all = [
    project('a', '东乡', null),
    project('b', '东乡', '2026-03-01'),
    project('c', '西乡', '2026-03-01'),
  ];

  it('are all of them for the county, and those of its own for a township', () => {
    expect(behind(all, undefined, false)).toHaveLength(3);
    expect(behind(all, '东乡', false).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are the demonstration bases where these are asked for', () => {
    expect(behind(all, undefined, true).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(behind(all, '东乡', true).map(({ id }) => id)).toEqual(['b']);
  });
});
