import { expect, it } from 'vitest';
import { compare } from './policy-document';

const plain = (before: unknown, after: unknown) =>
  compare(before, after).map((one) => [one.path, one.before, one.after]);

it('names each value that two versions say differently, and what only one of them has', () =>
  expect(plain({ a: { b: [1, 2] }, gone: true, same: 1 }, { a: { b: [1, 3] }, fresh: 'x', same: 1 })).toEqual(
    [
      ['a.b', [1, 2], [1, 3]],
      ['fresh', undefined, 'x'],
      ['gone', true, undefined],
    ],
  ));

it('compares one of a list with the same one, wherever it stands', () =>
  expect(
    plain(
      { routes: [{ code: 'old', age: 60 }, { code: 'low' }] },
      { routes: [{ code: 'low' }, { code: 'old', age: 70 }, { code: 'new' }] },
    ),
  ).toEqual([
    ['routes.old.age', 60, 70],
    ['routes.new', undefined, { code: 'new' }],
  ]));

it('says that steps stand in another order, and not that each is another', () =>
  expect(
    plain(
      {
        steps: [
          { kind: 'homeVisit', days: 5 },
          { kind: 'branchAppraisal', days: 9 },
        ],
      },
      {
        steps: [
          { kind: 'branchAppraisal', days: 9 },
          { kind: 'homeVisit', days: 6 },
        ],
      },
    ),
  ).toEqual([
    ['steps', ['homeVisit', 'branchAppraisal'], ['branchAppraisal', 'homeVisit']],
    ['steps.homeVisit.days', 5, 6],
  ]));
