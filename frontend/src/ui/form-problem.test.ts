import { describe, expect, it } from 'vitest';
import { fieldPath } from './form-problem';

describe("A field's name", () => {
  it.each([
    ['name', ['name']],
    ['plan.goals[0].text', ['plan', 'goals', 0, 'text']],
    ['$.amount', ['amount']],
  ])('%s becomes the path of the form', (name, path) => expect(fieldPath(name)).toEqual(path));
});
