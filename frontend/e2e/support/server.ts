import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
/** A picture as somebody photographs it for a case's file; drawn, not taken. */
export const home = join(repository, 'backend/Host/Demo/home.jpg');

const port = Number(process.env.E2E_PORT ?? '5250');
const local = (offset: number) => `http://127.0.0.1:${port + offset}`;

/** `E2E_KEEP` names a directory that stays, with the servers started on it: the next run begins at once. */
export const kept = process.env.E2E_KEEP !== undefined;

/** Made once by the first process that asks; the workers inherit it. */
export const data = (process.env.E2E_DATA ??=
  process.env.E2E_KEEP ?? mkdtempSync(join(tmpdir(), 'assistance-e2e-')));

/** What was built last. */
function built(...places: string[]): string {
  const there = places.map((place) => join(repository, place)).filter((path) => existsSync(path));
  const [newest] = there.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (newest === undefined) throw new Error(`None of these is built: ${places.join(', ')}`);
  return newest;
}

const start = (program: string, address: string, directory: string) =>
  `mkdir -p "${directory}" && exec dotnet "${program}" --urls ${address} --Data:Directory "${directory}" --Access:RequestsPerMinute=0 ` +
  `--Client:Directory "${join(repository, 'frontend/dist')}"`;

/** The program as it is published (`E2E_HOST` names another), with the small demo county. */
export const demo = {
  address: local(0),
  data: join(data, 'demo'),
  command: `${start(
    process.env.E2E_HOST ??
      built(
        'out/Assistance.Host.dll',
        'backend/Host/bin/Release/net10.0/Assistance.Host.dll',
        'backend/Host/bin/Debug/net10.0/Assistance.Host.dll',
      ),
    local(0),
    join(data, 'demo'),
  )} --Demo:Profile small`,
};

/** The same application, empty, at a clock that goes where it is told. */
export const told = {
  address: local(1),
  clock: local(2),
  data: join(data, 'told'),
  command: `${start(
    built(
      'tests/Assistance.Browser/bin/Release/net10.0/Assistance.Browser.dll',
      'tests/Assistance.Browser/bin/Debug/net10.0/Assistance.Browser.dll',
    ),
    local(1),
    join(data, 'told'),
  )} --Clock:Url ${local(2)} > "${join(data, 'told', 'printed.txt')}"`,
};

/** How Playwright starts one of them. */
export const serverOf = ({ address, command }: { address: string; command: string }) => ({
  command,
  url: `${address}/api/v1/health`,
  reuseExistingServer: kept,
  timeout: 180_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
});

interface Account {
  account: string;
  name: string;
  password: string;
}

/** The demo makes its passwords on the spot and keeps them in its data directory. */
export function passwordOf(account: string): string {
  const cast = JSON.parse(readFileSync(join(demo.data, 'demo-accounts.json'), 'utf8')) as {
    accounts: Account[];
  };
  const found = cast.accounts.find((one) => one.account === account);
  if (found === undefined) throw new Error(`The demo has no account ${account}`);
  return found.password;
}
