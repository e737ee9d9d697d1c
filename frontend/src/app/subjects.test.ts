import { matchRoutes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { placesOf } from '@/features/messaging/subject';
import { routes } from './routes';

describe('What work and messages are about', () => {
  it.each([
    ['case', ''],
    ['pair', ''],
    ['branchLink', ''],
    ['referredIssue', ''],
    ['halfYearReview', ''],
    ['halfYearReviews', ''],
    ['checkpoint', ''],
    ['scoringRound', ''],
    ['scoreSheet', ''],
    ['person', ''],
    ['transfer', ''],
    ['payment', ''],
    ['project', ''],
    ['inspectionFinding', ''],
    ['loan', ''],
    ['bankLoan', ''],
    ['disclosure', ''],
    ['hotlineCase', ''],
    ['village', ''],
    ['organisation', ''],
    ['changeRequest', ''],
    ['campaign', 'campaignVisit'],
    ['campaign', 'campaignReturn'],
  ])('has screens that open to the same users: %s %s', (subjectType, kind) => {
    const places = placesOf({ subjectType, kind, subjectId: 'a1' });
    expect(places).not.toEqual([]);
    for (const { path, operation } of places)
      expect(matchRoutes(routes, path)?.pop()?.route.handle).toEqual({ operation });
  });
});
