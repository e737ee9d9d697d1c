import { expect, it } from 'vitest';
import { compare } from './policy-document';

it('names each value that two versions say differently, and what only one of them has', () =>
  expect(compare({ a: { b: [1, 2] }, gone: true }, { a: { b: [1, 3] }, fresh: 'x' })).toEqual([
    { path: 'a.b.1', before: '2', after: '3' },
    { path: 'fresh', before: '—', after: 'x' },
    { path: 'gone', before: 'true', after: '—' },
  ]));
