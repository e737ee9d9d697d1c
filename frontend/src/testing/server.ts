import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Session } from '@/api/session';

/** The API as tests see it; a request that no handler answers fails the test. */
export const server = setupServer();

const at = (path: string) => `${location.origin}${path}`;

type Answerer = (request: Request) => object | Promise<object>;

/** Answers one path: `answer('get', '/api/v1/members', { items: [], next: null })`. */
export function answer(
  method: 'get' | 'post' | 'put' | 'patch' | 'delete',
  path: string,
  body: object | undefined | Answerer,
) {
  server.use(
    http[method](at(path), async ({ request }) => {
      const said: object | undefined = typeof body === 'function' ? await (body as Answerer)(request) : body;
      if (said instanceof Response) return said;
      return said === undefined
        ? new HttpResponse(null, { status: 204 })
        : HttpResponse.json(said as Record<string, unknown>);
    }),
  );
}

/** A refusal as the server words it. */
export const refusal = (status: number, code: string, more: object = {}) =>
  HttpResponse.json(
    { title: '不能这样做', status, code, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

export const aSession = (changes: Partial<Session> = {}): Session => ({
  user: {
    id: '019b0000-0000-7000-8000-000000000001',
    account: 'pbr',
    name: '彭伯仁',
    mustChangePassword: false,
  },
  posts: [
    {
      role: 'branchSecretary',
      organisationId: '019b0000-0000-7000-8000-000000000002',
      organisationName: '青石村党支部',
      organisationType: 'villageBranch',
    },
  ],
  operations: [],
  antiforgeryToken: 'token-1',
  county: { name: '云岭县', divisionCode: '999901' },
  setUpRequired: false,
  demo: false,
  businessDate: '2026-02-10',
  idleMinutes: 30,
  offlineKey: null,
  unread: 0,
  ...changes,
});
