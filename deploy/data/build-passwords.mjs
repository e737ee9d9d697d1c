// Writes backend/Modules/Access/Passwords/common-passwords.br from the npm package zxcvbn (README.md beside this file).
//   node deploy/data/build-passwords.mjs <folder that holds node_modules>
// One line a word, in order: the words of at least eight characters, shorter ones being refused for their length, among the most
// frequent of each of the package's lists. A word stands in one list of the package only, so all of them are read.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const SHORTEST = 8;
const MOST_FREQUENT = 10_000;
const target = join(dirname(fileURLToPath(import.meta.url)), '../../backend/Modules/Access/Passwords/common-passwords.br');
const source = join(resolve(process.argv[2] ?? '.'), 'node_modules/zxcvbn');
const about = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
if (about.version !== '4.4.2') throw new Error(`The lists of version ${about.version} are not known here.`);

const lists = Object.values(createRequire(import.meta.url)(join(source, 'lib/frequency_lists.js')));
const words = new Set(lists.flatMap((list) => list.slice(0, MOST_FREQUENT)).filter((word) => word.length >= SHORTEST));
const lines = [...words].sort();
if (lines.some((word) => word !== word.toLowerCase() || /\s/.test(word))) throw new Error('A word is not as it would be compared.');
const file = brotliCompressSync(Buffer.from(lines.join('\n')), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
writeFileSync(target, file);
console.log(`${lines.length} words, ${file.length} bytes`);
