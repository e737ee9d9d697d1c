import { readFileSync } from 'node:fs';

/** Everything the browser must have before the entry runs: its static imports, followed. */
function graphOf(entry) {
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
  const seen = new Set();
  const files = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(`dist/${file}`);
    (chunk.imports ?? []).forEach(visit);
  };
  visit(entry);
  return [...files];
}

export default [{ name: 'entry graph', path: graphOf('index.html'), gzip: true, limit: '200 KiB' }];
