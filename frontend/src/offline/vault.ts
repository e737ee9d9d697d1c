import { all, findVault, put, remove, type Sealed, type VaultRecord } from './store';

/** OWASP's figure for PBKDF2 with SHA-256: half a second on a phone, for each guess. */
const rounds = 600_000;
/** A phone that has not heard of the server for so long opens nothing: its user may be nobody's helper any more. */
const longestSilence = 7 * 24 * 60 * 60 * 1000;

/** The key of whoever is signed in, or has unlocked; in memory only. */
let held: { user: string; key: CryptoKey } | undefined;

/** Plain HTTP has no crypto, and some private windows have no database: there, nothing is kept. */
export const canKeep = () => globalThis.isSecureContext && 'subtle' in crypto && 'indexedDB' in globalThis;

export const holds = (user: string) => held?.user === user;

const bytesOf = (text: string) => new TextEncoder().encode(text);

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const importKey = (raw: BufferSource) =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function keyOf(password: string, salt: BufferSource): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', bytesOf(password), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** Where a box stands is bound in: moved to another place or user, it does not open. */
async function sealBy(key: CryptoKey, place: string, plain: BufferSource): Promise<Sealed> {
  const iv = random(12);
  const how = { name: 'AES-GCM', iv, additionalData: bytesOf(place) };
  return { iv, box: await crypto.subtle.encrypt(how, key, plain) };
}

const openBy = (key: CryptoKey, place: string, { iv, box }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(place) }, key, box);

function keyFor(user: string): CryptoKey {
  if (held?.user !== user) throw new Error('The key of this user is not at hand');
  return held.key;
}

export const sealBytes = (user: string, place: string, plain: BufferSource) =>
  sealBy(keyFor(user), `${user}\n${place}`, plain);

export const openBytes = (user: string, place: string, sealed: Sealed) =>
  openBy(keyFor(user), `${user}\n${place}`, sealed);

export const sealJson = (user: string, place: string, value: unknown) =>
  sealBytes(user, place, bytesOf(JSON.stringify(value)));

export async function openJson<T>(user: string, place: string, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await openBytes(user, place, sealed))) as T;
}

/** The session names the key: what is sealed opens from now on, until the page is closed. */
export async function hold(user: string, offlineKey: string): Promise<void> {
  if (!canKeep()) return;
  if (!holds(user)) held = { user, key: await importKey(fromBase64(offlineKey)) };
  const vault = await findVault(user);
  if (vault !== undefined) await put('vaults', { ...vault, seenAt: Date.now() });
}

/** Somebody has signed in: from now on their password opens the key without a line, too. */
export async function lockWith(
  user: { id: string; account: string },
  password: string,
  offlineKey: string,
): Promise<void> {
  if (!canKeep()) return;
  const salt = random(16);
  const wrapped = await sealBy(await keyOf(password, salt), `vault\n${user.id}`, fromBase64(offlineKey));
  await put('vaults', { user: user.id, account: user.account, salt, wrapped, seenAt: Date.now() });
}

/** Whose password opens something here. */
export async function vaults(): Promise<VaultRecord[]> {
  if (!canKeep()) return [];
  const found = await all('vaults');
  const tooOld = found.filter(({ seenAt }) => Date.now() - seenAt > longestSilence);
  for (const { user } of tooOld) await forget(user);
  return found.filter((vault) => !tooOld.includes(vault));
}

/** Opens the key with the password of the last sign-in. */
export async function unlock(
  account: string,
  password: string,
): Promise<{ user: string } | 'unknown' | 'wrong'> {
  const vault = (await vaults()).find((one) => one.account === account);
  if (vault === undefined) return 'unknown';
  try {
    const raw = await openBy(await keyOf(password, vault.salt), `vault\n${vault.user}`, vault.wrapped);
    held = { user: vault.user, key: await importKey(raw) };
    return { user: vault.user };
  } catch {
    return 'wrong';
  }
}

/** Signed out: the key and what was read are gone. What is unsent stays sealed, for its user's next sign-in. */
export async function forget(user: string): Promise<void> {
  if (holds(user)) held = undefined;
  if (!canKeep()) return;
  await remove('vaults', user);
  await remove('kept', IDBKeyRange.bound([user], [user, []]));
}
