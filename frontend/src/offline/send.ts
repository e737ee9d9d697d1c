import { client } from '@/api/client';
import { asProblem, networkProblem, type Problem } from '@/api/problem';
import { uploadFile } from '@/api/transfer';
import type { Schema } from '@/api/types';
import {
  alone,
  changeUnsent,
  findUnsent,
  listUnsent,
  refused,
  removeUnsent,
  type UnsentPhoto,
  type VisitDraft,
} from './queue';

/** Milliseconds after which a weak line counts as none. The same key makes another try harmless. */
const patience = { visit: 20_000, photo: 120_000 };

async function inTime<T>(milliseconds: number, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), milliseconds);
  try {
    return await act(stop.signal);
  } catch (failure) {
    if (stop.signal.aborted) throw networkProblem();
    throw failure;
  } finally {
    clearTimeout(timer);
  }
}

/** Sends the visit; tried again with the same key, it is still one. */
export async function sendVisit(draft: VisitDraft): Promise<string> {
  const { bond, report, occasion, campaign, planned, unlessVisited } = draft;
  const headers = { 'Idempotency-Key': draft.key };
  const { data } = await inTime(patience.visit, (signal) =>
    planned === undefined
      ? client.POST('/api/v1/visits', {
          body: {
            ...bond,
            occasion,
            report,
            ...(campaign === undefined ? {} : { campaign }),
            ...(unlessVisited ? { unlessVisited } : {}),
          },
          headers,
          signal,
        })
      : client.POST('/api/v1/visits/{visitId}/make', {
          params: { path: { visitId: planned.id } },
          body: { report },
          headers: { ...headers, 'If-Match': `"${planned.version}"` },
          signal,
        }),
  );
  // Whatever is no success has been thrown.
  return (data as Schema<'VisitView'>).id;
}

export const sendPhoto = (visitId: string, { id, file }: UnsentPhoto) =>
  inTime(patience.photo, (signal) =>
    uploadFile(`/api/v1/visits/${visitId}/photos`, file, { idempotencyKey: id, signal }),
  );

/** `offLine`: to be tried later; `signedOut`: once its user has signed in again. */
export type Outcome = 'done' | 'offLine' | 'signedOut';

/** Worth another try as it is: the line, a server that is busy or out of order, too many requests. */
const isForLater = ({ isTransient, status, code }: Problem) =>
  isTransient || status === 429 || (status >= 500 && code !== 'client');

/** Sends what waits, the first first. What the server refuses stays, with the reason, for its user to decide. */
export async function sendUnsent(user: string): Promise<Outcome> {
  for (const { id, state } of await listUnsent(user)) {
    if (state !== 'waiting') continue;
    const outcome = await alone(() => sendOne(user, id));
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

async function sendOne(user: string, id: string): Promise<Outcome> {
  // Read anew: another tab may have sent or changed it meanwhile.
  let visit = await findUnsent(user, id);
  if (visit?.state !== 'waiting') return 'done';
  try {
    const visitId = visit.draft.visitId ?? (await sendVisit(visit.draft));
    if (visit.draft.visitId === undefined) {
      visit = { ...visit, draft: { ...visit.draft, visitId } };
      await changeUnsent(user, visit);
    }
    for (const photo of visit.photos) {
      await sendPhoto(visitId, photo);
      visit = { ...visit, photos: visit.photos.filter((one) => one !== photo) };
      await changeUnsent(user, visit);
    }
    await removeUnsent(id);
    return 'done';
  } catch (failure) {
    const problem = asProblem(failure);
    if (problem.isSignedOut || problem.code === 'access.csrf') return 'signedOut';
    if (isForLater(problem)) return 'offLine';
    await changeUnsent(user, refused(visit, problem));
    return 'done';
  }
}
