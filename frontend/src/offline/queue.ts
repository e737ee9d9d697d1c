import { randomUuid } from '@/api/idempotency';
import type { Problem } from '@/api/problem';
import type { Schema } from '@/api/types';
import { all, findUnsentRecord, put, remove, type UnsentRecord, type UnsentState } from './store';
import { openBytes, openJson, sealBytes, sealJson } from './vault';

/** A visit as it was logged, with all that sending it takes. */
export interface VisitDraft {
  /** The same for every try, so that the server logs it once; another for what was changed after a refusal. */
  key: string;
  /** Of who was visited. */
  name: string;
  bond: { pairId: string } | { linkId: string };
  report: Schema<'VisitReportBody'>;
  occasion: Schema<'VisitOccasion'>;
  campaign?: string;
  /** The planned visit that was made. */
  planned?: { id: string; version: number };
  /** Ask where the day has a visit already, for nobody could see it. */
  unlessVisited: boolean;
  /** The visit itself has arrived; some of its photographs have not. */
  visitId?: string;
  /** Why the server did not take it. */
  refusal?: { code: string; message: string };
}

export interface UnsentPhoto {
  id: string;
  file: File;
}

export interface UnsentVisit {
  id: string;
  state: UnsentState;
  draft: VisitDraft;
  photos: UnsentPhoto[];
}

const channelName = 'unsent-visits';
const listeners = new Set<() => void>();

/** Every tab shows the same count. */
function announce() {
  listeners.forEach((listener) => listener());
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

export function onUnsentChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = listener;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    channel.close();
  };
}

/** One at a time, among all tabs: neither is a visit sent twice at once, nor changed under the hands of who sends it. */
export const alone = <T>(act: () => Promise<T>): Promise<T> =>
  navigator.locks.request('unsent-visits', act) as Promise<T>;

const photoPlace = (id: string, photo: string) => `unsent\n${id}\n${photo}`;

async function recordsOf(user: string): Promise<UnsentRecord[]> {
  return (await all('unsent')).filter((record) => record.user === user);
}

export async function countUnsent(user: string): Promise<{ all: number; refused: number }> {
  const records = await recordsOf(user);
  return { all: records.length, refused: records.filter(({ state }) => state === 'refused').length };
}

async function open(record: UnsentRecord): Promise<UnsentVisit> {
  const { id, user, state } = record;
  const draft = await openJson<VisitDraft>(user, `unsent\n${id}`, record.sealed);
  const photos: UnsentPhoto[] = [];
  for (const photo of record.photos) {
    const content = await openBytes(user, photoPlace(id, photo.id), photo.sealed);
    photos.push({ id: photo.id, file: new File([content], `${photo.id}.jpg`) });
  }
  return { id, state, draft, photos };
}

export async function listUnsent(user: string): Promise<UnsentVisit[]> {
  const visits: UnsentVisit[] = [];
  for (const record of await recordsOf(user)) visits.push(await open(record));
  return visits;
}

export async function findUnsent(user: string, id: string): Promise<UnsentVisit | undefined> {
  const record = await findUnsentRecord(id);
  return record?.user === user ? open(record) : undefined;
}

export async function addUnsent(user: string, draft: VisitDraft, photos: readonly UnsentPhoto[]) {
  const id = randomUuid();
  const sealed = await sealJson(user, `unsent\n${id}`, draft);
  await put('unsent', { id, user, state: 'waiting', sealed, photos: await sealPhotos(user, id, photos) });
  announce();
}

/** Writes it anew in its place. */
export async function changeUnsent(user: string, visit: UnsentVisit) {
  const record = await findUnsentRecord(visit.id);
  if (record?.user !== user) return;
  const sealed = await sealJson(user, `unsent\n${visit.id}`, visit.draft);
  const photos = await sealPhotos(user, visit.id, visit.photos);
  await put('unsent', { ...record, state: visit.state, sealed, photos });
  announce();
}

export async function removeUnsent(id: string) {
  const record = await findUnsentRecord(id);
  if (record?.order !== undefined) await remove('unsent', record.order);
  announce();
}

export const refused = (visit: UnsentVisit, { code, message }: Problem): UnsentVisit => ({
  ...visit,
  state: 'refused',
  draft: { ...visit.draft, refusal: { code, message } },
});

async function sealPhotos(user: string, id: string, photos: readonly UnsentPhoto[]) {
  const sealed: UnsentRecord['photos'] = [];
  for (const { id: photo, file } of photos)
    sealed.push({
      id: photo,
      sealed: await sealBytes(user, photoPlace(id, photo), await file.arrayBuffer()),
    });
  return sealed;
}
