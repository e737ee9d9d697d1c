import { describe, expect, it } from 'vitest';
import { toneOf } from './words';

describe('How a finding stands', () => {
  it('is red once its answer is late, whatever else it would be', () => {
    expect(toneOf({ state: 'open', isOverdue: true })).toBe('danger');
    expect(toneOf({ state: 'open', isOverdue: false })).toBe('warning');
  });

  it('is green only when it is closed', () => {
    expect(toneOf({ state: 'answered', isOverdue: false })).toBe('info');
    expect(toneOf({ state: 'closed', isOverdue: false })).toBe('success');
  });
});
