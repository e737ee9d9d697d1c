import { findKept, put } from './store';
import { holds, openJson, sealJson } from './vault';

export interface Kept<T> {
  /** When it was read, in milliseconds. */
  at: number;
  value: T;
}

/** Keeps the last answer of a read, sealed, for when there is no line. */
export async function keep(user: string, name: string, value: unknown): Promise<void> {
  if (!holds(user)) return;
  await put('kept', { user, name, at: Date.now(), sealed: await sealJson(user, name, value) });
}

export async function readKept<T>(user: string, name: string): Promise<Kept<T> | null> {
  const found = holds(user) ? await findKept(user, name) : undefined;
  if (found === undefined) return null;
  return { at: found.at, value: await openJson<T>(user, name, found.sealed) };
}
