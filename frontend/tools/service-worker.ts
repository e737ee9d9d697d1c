import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

/** What a helper needs without a line: the shell, their people, the visit form, the queue, and the texts of these. */
const screens = [
  /\/src\/app\//,
  /\/src\/offline\//,
  /\/src\/features\/pairing\/(my-people|unsent)-screen\.tsx$/,
  /\/src\/features\/pairing\/locales\/(zh-CN|en)\.ts$/,
  /\/src\/locales\/en\.ts$/,
  /\/src\/ui\/(calendar|dialog|confirm-dialog|menu-sign)\.tsx$/,
];

const unwanted = /\/src\/(app\/shell\/public-shell|features\/(?!pairing))/;

/** Writes `sw.js` from `src/offline/worker.js` with the names of the files that it keeps. */
export function serviceWorker(source: string): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    // After chunks that held nothing but styles are gone.
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = filesOf(bundle);
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
      const worker = readFileSync(source, 'utf8')
        .replace('self.__FILES__', JSON.stringify(files))
        .replace('self.__VERSION__', JSON.stringify(version));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: worker });
    },
  };
}

function filesOf(bundle: Rolldown.OutputBundle): string[] {
  const files = new Set(['/favicon.svg', '/manifest.webmanifest', '/icon-192.png']);
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || seen.has(name)) return;
    seen.add(name);
    files.add(`/${name}`);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(`/${style}`);
    chunk.imports.forEach(visit);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk') continue;
    const from = chunk.facadeModuleId ?? '';
    if (chunk.isEntry || (screens.some((screen) => screen.test(from)) && !unwanted.test(from)))
      visit(chunk.fileName);
  }
  return [...files].sort();
}
