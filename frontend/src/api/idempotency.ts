import { Problem } from './problem';

/** One key per intent: repeating the same body after a broken line sends the same key, so the server acts once. */
export class IdempotencyKeys {
  private pending: { body: string; key: string } | undefined;

  keyFor(input: unknown): string {
    const body = JSON.stringify(input ?? null);
    if (this.pending?.body !== body) this.pending = { body, key: randomUuid() };
    return this.pending.key;
  }

  /** The server has answered: the next intent, even with the same body, is a new one. */
  settle(error?: unknown) {
    if (error instanceof Problem && error.isTransient) return;
    this.pending = undefined;
  }
}

/** `crypto.randomUUID` came with Chromium 92 and only on secure origins; offices run 87 over plain HTTP. */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
