// Writes backend/Kernel/Calendar/holidays.json from the npm packages named in README.md beside this file.
//   node deploy/data/build-holidays.mjs <folder that holds node_modules>
// A year is taken only where two independent packages agree for each of its days whether it is worked.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIRST_YEAR = 2019;
const target = join(dirname(fileURLToPath(import.meta.url)), '../../backend/Kernel/Calendar/holidays.json');
const packages = join(resolve(process.argv[2] ?? '.'), 'node_modules');
const readJson = (...path) => JSON.parse(readFileSync(join(packages, ...path), 'utf8'));
const named = (name) => `${name} ${readJson(name, 'package.json').version} (${readJson(name, 'package.json').license})`;

// A notice for one year may set days of the year before, so days are sorted by their own date and not by the file they stand in.
const holidays = new Map();
const makeUpDays = new Set();
let lastYear = 0;
for (const file of readdirSync(join(packages, 'holiday-calendar/data/CN')).filter((name) => /^\d{4}\.json$/.test(name))) {
  lastYear = Math.max(lastYear, Number(file.slice(0, 4)));
  for (const { date, name, type } of readJson('holiday-calendar/data/CN', file).dates) {
    if (type === 'public_holiday') holidays.set(date, name);
    else if (type === 'transfer_workday') makeUpDays.add(date);
    else throw new Error(`${date}: unknown type ${type}`);
  }
}

const reference = readJson('chinese-days/dist/chinese-days.json');
const isWorked = (date, isHoliday, isMakeUpDay) => isMakeUpDay || (!isHoliday && new Date(date).getUTCDay() % 6 !== 0);
const years = [];
for (let year = FIRST_YEAR; year <= lastYear; year++) {
  const entry = { year, holidays: {}, makeUpDays: [] };
  for (let day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; day.setUTCDate(day.getUTCDate() + 1)) {
    const date = day.toISOString().slice(0, 10);
    const worked = isWorked(date, holidays.has(date), makeUpDays.has(date));
    if (worked !== isWorked(date, date in reference.holidays, date in reference.workdays))
      throw new Error(`${date}: the two packages disagree`);
    if (holidays.has(date) && !makeUpDays.has(date)) (entry.holidays[holidays.get(date)] ??= []).push(date);
    if (makeUpDays.has(date)) entry.makeUpDays.push(date);
  }
  years.push(entry);
}

const lines = years.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
writeFileSync(target, `{
  "source": ${JSON.stringify(named('holiday-calendar'))},
  "checkedAgainst": ${JSON.stringify(named('chinese-days'))},
  "years": [
${lines}
  ]
}
`);
console.log(`${target}: ${FIRST_YEAR}-${lastYear}`);
