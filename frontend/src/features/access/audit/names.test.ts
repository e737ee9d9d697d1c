import { describe, expect, it } from 'vitest';
import openApi from '../../../../../openapi.yaml?raw';
import { operations } from './names';

const written = /^ {4}(?:post|put|patch|delete):\n(?: {6}.*\n)*? {6}operationId: "?(\w+)/gm;

describe('The audit log', () => {
  it('has a Chinese name for everything that can be done', () => {
    const commands = [...openApi.matchAll(written)].map(([, operation = '']) => operation);
    expect(commands).toContain('submitApplication');
    // A read that is sent as a command, for the token in its body; it leaves no record.
    expect(commands.filter((operation) => !(operation in operations))).toEqual(['getSetUpChoices']);
  });
});
