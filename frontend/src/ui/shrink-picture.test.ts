import { describe, expect, it } from 'vitest';
import { fitted, shrinkPicture } from './shrink-picture';

describe('A picture that is sent', () => {
  it.each([
    [4000, 3000, 2560, 1920],
    [3000, 4000, 1920, 2560],
    [2560, 100, 2560, 100],
    [800, 600, 800, 600],
  ])('of %i × %i is drawn at %i × %i', (width, height, drawnWidth, drawnHeight) => {
    expect(fitted(width, height)).toEqual({ width: drawnWidth, height: drawnHeight });
  });

  it('stays as it is when it is small, no picture, or cannot be drawn', async () => {
    const small = new File(['x'], 'home.jpg', { type: 'image/jpeg' });
    const paper = new File([new Uint8Array(2_000_000)], 'paper.pdf', { type: 'application/pdf' });
    const undrawable = new File([new Uint8Array(2_000_000)], 'home.heic', { type: 'image/heic' });
    expect(await shrinkPicture(small)).toBe(small);
    expect(await shrinkPicture(paper)).toBe(paper);
    expect(await shrinkPicture(undrawable)).toBe(undrawable);
  });
});
