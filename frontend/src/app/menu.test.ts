import { describe, expect, it } from 'vitest';
import { features } from './features';

describe('The collapsed menu', () => {
  it('shows every screen by an icon of its own', () => {
    const entries = features.flatMap(({ menu }) => menu);
    const icons = entries.map(({ icon }) => icon);
    expect(entries.length).toBeGreaterThan(15);
    expect(new Set(icons).size).toBe(entries.length);
  });
});
