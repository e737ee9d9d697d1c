import { rmSync } from 'node:fs';
import { data, kept } from './server';

/** Playwright asks for a default export here. */
export default function removeData() {
  if (!kept) rmSync(data, { recursive: true, force: true });
}
