import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { texts } from './locales/policy-fields/zh-CN';

const shipped = '../deploy/policies';

const propertiesOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(propertiesOf)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => [name, ...propertiesOf(inner)])
      : [];

it.each(readdirSync(shipped).filter((file) => file.endsWith('.json') && !file.includes('schema')))(
  'Everything that %s says is called by a name of its own',
  (file) => {
    const pack: unknown = JSON.parse(readFileSync(`${shipped}/${file}`, 'utf8'));
    const nameless = propertiesOf(pack).filter((name) => name !== '$schema' && !(name in texts.policyField));
    expect([...new Set(nameless)]).toEqual([]);
  },
);
