import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

/** Everything the browser must have before a file runs: its static imports, followed. */
function graphOf(entry) {
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

const shell = graphOf('index.html');
const limits = [{ name: 'entry graph', path: shell, gzip: true, limit: '170 KiB' }];

const charts = 'src/ui/chart/echarts.ts';
if (manifest[charts] !== undefined) {
  const path = graphOf(charts).filter((file) => !shell.includes(file));
  limits.push({ name: 'charts, on top', path, gzip: true, limit: '210 KiB' });
}

export default limits;
