import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IdempotencyKeys, randomUuid } from '@/api/idempotency';
import { asProblem, networkProblem } from '@/api/problem';
import { useSession } from '@/api/session';
import { emit } from '@/api/signals';
import type { UnsentPhoto, VisitDraft } from '@/offline/queue';

type Logged = Omit<VisitDraft, 'key' | 'unlessVisited'>;

// With the first visit that is logged, and kept by the service worker until then.
const offline = async () => ({
  ...(await import('@/offline/queue')),
  ...(await import('@/offline/send')),
  ...(await import('@/offline/vault')),
});

/** Logs a visit with its photographs; without a line it waits on this device, sealed, and is sent later under the same key. */
export function useLogVisit() {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  const cache = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const user = session.user?.id ?? '';

  const wait = async (draft: VisitDraft, photos: readonly UnsentPhoto[]) => {
    const { addUnsent, canKeep, holds } = await offline();
    if (!canKeep() || !holds(user)) throw networkProblem();
    await addUnsent(user, { ...draft, unlessVisited: draft.planned === undefined }, photos);
    emit({ kind: 'success', text: t('unsent.kept') });
  };

  return async (visit: Logged, files: readonly File[]) => {
    const { sendPhoto, sendVisit } = await offline();
    const draft: VisitDraft = { ...visit, key: keys.keyFor(visit), unlessVisited: false };
    const photos = files.map((file) => ({ id: randomUuid(), file }));
    const later = async (failure: unknown, changed: VisitDraft, left: readonly UnsentPhoto[]) => {
      if (!asProblem(failure).isTransient) throw failure;
      await wait(changed, left);
      keys.settle();
    };

    if (!navigator.onLine) return later(networkProblem(), draft, photos);
    let visitId: string;
    try {
      visitId = await sendVisit(draft);
      keys.settle();
    } catch (failure) {
      const problem = asProblem(failure);
      if (problem.isStale) emit({ kind: 'conflict', reload: () => void cache.invalidateQueries() });
      if (!problem.isTransient) keys.settle(failure);
      return later(failure, draft, photos);
    }
    const left = [...photos];
    try {
      for (const photo of photos) {
        await sendPhoto(visitId, photo);
        left.shift();
      }
      emit({ kind: 'success', text: t('visit.logged') });
    } catch (failure) {
      // The visit itself has arrived: its form must not be sent again.
      await later(failure, { ...draft, visitId }, left).catch((refusal: unknown) =>
        emit({ kind: 'error', text: t('photo.notKept', { why: asProblem(refusal).message }) }),
      );
    }
    await cache.invalidateQueries();
    return undefined;
  };
}
