import i18next from 'i18next';
import createFetchClient, { type Middleware } from 'openapi-fetch';
import { networkProblem, Problem, problemFrom } from './problem';
import type { paths } from './schema.gen';
import { emit } from './signals';

let antiforgeryToken = '';

/** The session answer carries the token; every unsafe request sends it back. */
export function setAntiforgeryToken(token: string) {
  antiforgeryToken = token;
}

/** Headers of every request, also of uploads and downloads that do not go through the typed client. */
export function standardHeaders(method: string): Record<string, string> {
  const safe = method === 'GET' || method === 'HEAD';
  return {
    'Accept-Language': i18next.language,
    ...(safe || antiforgeryToken === '' ? {} : { 'X-CSRF-Token': antiforgeryToken }),
  };
}

/** Turns a refused answer into the problem to throw; of a lost or changed session the shell hears, too. */
export async function refuse(response: Response): Promise<Problem> {
  const problem = await problemFrom(response);
  if (problem.isSignedOut || problem.code === 'access.csrf') emit({ kind: 'signedOut' });
  return problem;
}

const conventions: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(standardHeaders(request.method)))
      request.headers.set(name, value);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await refuse(response);
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    return networkProblem();
  },
};

/** Typed calls: `client.GET('/api/v1/session')`. Throws {@link Problem} for anything but success. */
export const client = createFetchClient<paths>({
  baseUrl: globalThis.location.origin,
  // Looked up per call, so that tests and the offline queue can stand in between.
  fetch: (request) => globalThis.fetch(request),
});
client.use(conventions);
