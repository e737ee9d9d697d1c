import { webcrypto } from 'node:crypto';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { VisitDraft } from './queue';
import { hold } from './vault';

export const aUser = { id: '019b0000-0000-7000-8000-000000000001', account: 'pbr' };
export const aKey = btoa(String.fromCharCode(...Array.from({ length: 32 }, (_, index) => index)));

/** A browser as on a secure address, with an empty database; jsdom has neither crypto nor locks. */
export async function aSecureBrowser() {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('crypto', webcrypto);
  vi.stubGlobal('indexedDB', new IDBFactory());
  let last: Promise<unknown> = Promise.resolve();
  const request = <T>(_: string, act: () => Promise<T>) => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  await hold(aUser.id, aKey);
}

export const aDraft = (changes: Partial<VisitDraft> = {}): VisitDraft => ({
  key: 'key-1',
  name: '王守田',
  bond: { pairId: '019b0000-0000-7000-8000-000000000002' },
  report: { findings: '身体尚好', on: '2026-02-10' },
  occasion: 'regular',
  unlessVisited: true,
  ...changes,
});
