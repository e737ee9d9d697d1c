import { describe, expect, it } from 'vitest';
import { fileName } from './transfer';

describe('The name of a download', () => {
  it.each([
    [`attachment; filename="ledger.xlsx"; filename*=UTF-8''%E5%8F%B0%E8%B4%A6.xlsx`, '台账.xlsx'],
    ['attachment; filename=ledger.xlsx', 'ledger.xlsx'],
    [null, undefined],
  ])('of %s is %s', (header, name) => expect(fileName(header)).toBe(name));
});
