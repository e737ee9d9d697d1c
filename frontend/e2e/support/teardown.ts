import { rmSync } from 'node:fs';
import { dataDirectory } from './server';

/** Playwright asks for a default export here. */
export default function removeData() {
  rmSync(dataDirectory, { recursive: true, force: true });
}
