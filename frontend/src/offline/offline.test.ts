import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, refusal } from '@/testing/server';
import { keep, readKept } from './kept';
import { addUnsent, countUnsent, listUnsent } from './queue';
import { sendUnsent } from './send';
import { aDraft, aKey, aSecureBrowser, aUser } from './testing';
import { canKeep, forget, hold, holds, lockWith, unlock, vaults } from './vault';

const wait = async (...keys: string[]) => {
  for (const key of keys) await addUnsent(aUser.id, aDraft({ key }), []);
};

/** The server, as far as it logs visits: the keys that it was sent, and what it answers to each. */
function aServer(say: (key: string) => object = () => ({ id: 'a visit' })) {
  const sent: string[] = [];
  answer('post', '/api/v1/visits', (request) => {
    const key = request.headers.get('Idempotency-Key') ?? '';
    sent.push(key);
    return say(key);
  });
  return sent;
}

describe('What a browser keeps for villages without a line', () => {
  beforeEach(aSecureBrowser);

  it('opens with the password of the last sign-in, and with no other', async () => {
    await lockWith(aUser, 'a long secret', aKey);
    await keep(aUser.id, 'list', ['王守田']);
    await hold('somebody else', aKey);
    expect(holds(aUser.id)).toBe(false);
    expect(await readKept(aUser.id, 'list')).toBeNull();

    expect(await unlock(aUser.account, 'another secret')).toBe('wrong');
    expect(await unlock('nobody', 'a long secret')).toBe('unknown');
    expect(await unlock(aUser.account, 'a long secret')).toEqual({ user: aUser.id });
    expect((await readKept<string[]>(aUser.id, 'list'))?.value).toEqual(['王守田']);
  });

  it('is gone once its user has signed out, but for sealed visits that their next sign-in opens', async () => {
    await lockWith(aUser, 'a long secret', aKey);
    await keep(aUser.id, 'list', ['王守田']);
    await wait('key-1');
    await forget(aUser.id);

    expect(await unlock(aUser.account, 'a long secret')).toBe('unknown');
    expect(await countUnsent(aUser.id)).toEqual({ all: 1, refused: 0 });
    await expect(listUnsent(aUser.id)).rejects.toThrow('not at hand');
    await hold(aUser.id, aKey);
    expect(await readKept(aUser.id, 'list')).toBeNull();
    expect((await listUnsent(aUser.id))[0]?.draft.report.findings).toBe('身体尚好');
  });

  it('is deleted when the server was not heard of for a week', async () => {
    await lockWith(aUser, 'a long secret', aKey);
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 8 * 24 * 60 * 60 * 1000);
    expect(await vaults()).toEqual([]);
    expect(await unlock(aUser.account, 'a long secret')).toBe('unknown');
  });

  it('is nothing at an address that is not secure', () => {
    vi.stubGlobal('isSecureContext', false);
    expect(canKeep()).toBe(false);
  });
});

describe('Visits that wait', () => {
  beforeEach(aSecureBrowser);

  it('are sent in their order, and again under the same keys after a broken line', async () => {
    await wait('key-1', 'key-2', 'key-3');
    const first = aServer((key) => (key === 'key-2' ? Response.error() : { id: key }));
    expect(await sendUnsent(aUser.id)).toBe('offLine');
    expect(first).toEqual(['key-1', 'key-2']);

    const second = aServer();
    expect(await sendUnsent(aUser.id)).toBe('done');
    expect(second).toEqual(['key-2', 'key-3']);
    expect(await countUnsent(aUser.id)).toEqual({ all: 0, refused: 0 });
  });

  it('are sent once where two tabs send at the same time', async () => {
    await wait('key-1', 'key-2');
    const sent = aServer();
    await Promise.all([sendUnsent(aUser.id), sendUnsent(aUser.id)]);
    expect(sent).toEqual(['key-1', 'key-2']);
  });

  it('stay with the reason when the server refuses them, and hold nothing else up', async () => {
    await wait('key-1', 'key-2');
    const sent = aServer((key) =>
      key === 'key-1' ? refusal(409, 'pairing.not_active', { detail: '结对已解除' }) : { id: key },
    );
    expect(await sendUnsent(aUser.id)).toBe('done');
    expect(sent).toEqual(['key-1', 'key-2']);
    const [left, ...others] = await listUnsent(aUser.id);
    expect(others).toEqual([]);
    expect(left).toMatchObject({
      state: 'refused',
      draft: { refusal: { code: 'pairing.not_active', message: '结对已解除' } },
    });
  });

  it('wait on for their user to sign in, and for a server that is out of order', async () => {
    await wait('key-1');
    aServer(() => refusal(401, 'access.not_signed_in'));
    expect(await sendUnsent(aUser.id)).toBe('signedOut');
    aServer(() => refusal(500, 'unexpected'));
    expect(await sendUnsent(aUser.id)).toBe('offLine');
    aServer(() => refusal(429, 'too_many'));
    expect(await sendUnsent(aUser.id)).toBe('offLine');
    expect(await countUnsent(aUser.id)).toEqual({ all: 1, refused: 0 });
  });

  it('of another user are neither shown nor sent', async () => {
    await wait('key-1');
    await hold('somebody else', aKey);
    const sent = aServer();
    expect(await listUnsent('somebody else')).toEqual([]);
    expect(await sendUnsent('somebody else')).toBe('done');
    expect(sent).toEqual([]);
  });
});
