import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

export const address = `http://127.0.0.1:${process.env.E2E_PORT ?? '5250'}`;

/** Made once by the first process that asks; the workers inherit it. */
export const dataDirectory = (process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'assistance-e2e-')));

/** `E2E_HOST` names the published program; without it, what was built in the source tree is taken. */
const program =
  process.env.E2E_HOST ??
  ['out/host', 'backend/Host/bin/Release/net10.0', 'backend/Host/bin/Debug/net10.0']
    .map((folder) => join(repository, folder, 'Assistance.Host.dll'))
    .find(existsSync) ??
  'Assistance.Host.dll';

const client = join(repository, 'frontend/dist');

export const startServer = `exec dotnet "${program}" --urls ${address} --Client:Directory "${client}"`;

interface Account {
  account: string;
  name: string;
  password: string;
}

/** The demo makes its passwords on the spot and keeps them in its data directory. */
export function passwordOf(account: string): string {
  const cast = JSON.parse(readFileSync(join(dataDirectory, 'demo-accounts.json'), 'utf8')) as {
    accounts: Account[];
  };
  const found = cast.accounts.find((one) => one.account === account);
  if (found === undefined) throw new Error(`The demo has no account ${account}`);
  return found.password;
}
