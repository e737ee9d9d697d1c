// Writes backend/Modules/Members/Names/initials.br from the npm package pinyin-pro (README.md beside this file).
//   node deploy/data/build-initials.mjs <folder that holds node_modules>
// First line: the first letters of the readings of U+4E00 to U+9FFF, in order, a full stop where none is known. Then one line for each
// other character with its letter, and behind an empty line one for each that reads otherwise as a surname, alone or at its head.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const BLOCK = [0x4e00, 0x9fff];
const OTHERS = [[0x3400, 0x4dbf], [0x20000, 0x323af], [0x3007, 0x3007]];
const target = join(dirname(fileURLToPath(import.meta.url)), '../../backend/Modules/Members/Names/initials.br');
const require = createRequire(join(resolve(process.argv[2] ?? '.'), 'node_modules/'));
const about = require('pinyin-pro/package.json');
if (about.version !== '3.29.4') throw new Error(`The readings of version ${about.version} are not known here.`);
const { pinyin } = require('pinyin-pro');

const letter = (text, mode = 'normal') => {
  const [first] = pinyin(text, { mode, pattern: 'first', toneType: 'none', type: 'array' });
  return /^[a-z]$/.test(first ?? '') ? first : undefined;
};
const range = ([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

const block = range(BLOCK).map((character) => letter(character) ?? '.').join('');
const others = OTHERS.flatMap(range).flatMap((character) => (letter(character) ? [character + letter(character)] : []));
const surnames = range(BLOCK).flatMap((character) => {
  const asSurname = letter(character, 'surname');
  return asSurname && asSurname !== letter(character) ? [character + asSurname] : [];
});
const compounds = ['万俟', '尉迟', '长孙', '单于', '澹台', '令狐'].flatMap((name) => {
  const read = pinyin(name, { mode: 'surname', pattern: 'first', toneType: 'none', type: 'array' }).join('');
  return read === [...name].map((character) => letter(character)).join('') ? [] : [name + read];
});
const file = brotliCompressSync(Buffer.from([block, ...others, '', ...surnames, ...compounds].join('\n')), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
writeFileSync(target, file);
console.log(`${others.length} others, surnames ${surnames.join(' ')} ${compounds.join(' ')}, ${file.length} bytes`);
