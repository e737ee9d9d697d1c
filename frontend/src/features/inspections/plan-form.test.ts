import { describe, expect, it } from 'vitest';
import { subjectOf } from './plan-form';

describe('What is to be inspected', () => {
  it('is named by the project itself where it is one', () => {
    expect(subjectOf('project:p1')).toEqual({ placeId: null, projectId: 'p1' });
  });

  it('is named by its place where it is a village or a branch', () => {
    expect(subjectOf('place:v1')).toEqual({ placeId: 'v1', projectId: null });
  });
});
