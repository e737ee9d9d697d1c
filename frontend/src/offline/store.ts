/** What IndexedDB holds for villages without a line. Everything of a person's in it is sealed (see `vault.ts`). */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; box: ArrayBuffer };

/** The user's key, wrapped by their password; deleted when they sign out. */
export interface VaultRecord {
  user: string;
  account: string;
  salt: Uint8Array<ArrayBuffer>;
  wrapped: Sealed;
  /** When the server was last heard of, in milliseconds. */
  seenAt: number;
}

/** The last answer of a read. */
export interface KeptRecord {
  user: string;
  name: string;
  at: number;
  sealed: Sealed;
}

export type UnsentState = 'waiting' | 'refused';

/** A visit that the server does not have yet. */
export interface UnsentRecord {
  /** In the order in which they were logged. */
  order?: number;
  id: string;
  user: string;
  state: UnsentState;
  sealed: Sealed;
  photos: { id: string; sealed: Sealed }[];
}

interface Stores {
  vaults: VaultRecord;
  kept: KeptRecord;
  unsent: UnsentRecord;
}

const databaseName = 'assistance-offline';

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    const database = request.result;
    database.createObjectStore('vaults', { keyPath: 'user' });
    database.createObjectStore('kept', { keyPath: ['user', 'name'] });
    const unsent = database.createObjectStore('unsent', { keyPath: 'order', autoIncrement: true });
    unsent.createIndex('id', 'id', { unique: true });
  };
  return result(request);
}

/** One transaction on one store; it is on disk when the promise is kept. */
async function within<T>(
  name: keyof Stores,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(name, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up'));
    });
    const answer = await result(act(transaction.objectStore(name)));
    await done;
    return answer;
  } finally {
    database.close();
  }
}

export const findVault = (user: string) =>
  within('vaults', 'readonly', (store) => store.get(user) as IDBRequest<VaultRecord | undefined>);

export const findKept = (user: string, name: string) =>
  within('kept', 'readonly', (store) => store.get([user, name]) as IDBRequest<KeptRecord | undefined>);

export const findUnsentRecord = (id: string) =>
  within('unsent', 'readonly', (store) => store.index('id').get(id) as IDBRequest<UnsentRecord | undefined>);

export const all = <Name extends keyof Stores>(name: Name) =>
  within(name, 'readonly', (store) => store.getAll() as IDBRequest<Stores[Name][]>);

export const put = (name: keyof Stores, value: Stores[keyof Stores]) =>
  within(name, 'readwrite', (store) => store.put(value));

export const remove = (name: keyof Stores, key: IDBValidKey | IDBKeyRange) =>
  within(name, 'readwrite', (store) => store.delete(key));
