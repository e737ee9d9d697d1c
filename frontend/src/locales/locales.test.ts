import { describe, expect, it } from 'vitest';
import { allTexts } from '@/testing/texts';

function keysOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

const chinese = allTexts['zh-CN'] ?? {};
const english = allTexts.en ?? {};

describe('Both languages', () => {
  it('have the same namespaces', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    expect(Object.keys(chinese)).toContain('common');
  });

  it.each(Object.keys(chinese))('say the same things in %s', (namespace) => {
    expect(keysOf(english[namespace] ?? {})).toEqual(keysOf(chinese[namespace] ?? {}));
  });

  it.each(Object.keys(english))('have no Chinese left in the English of %s', (namespace) => {
    const left = JSON.stringify(english[namespace]).replace('"language":"中文"', '');
    expect(left).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
