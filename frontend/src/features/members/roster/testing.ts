import type { Schema } from '@/api/types';

export const importId = '019b0000-0000-7000-8000-0000000000a1';

export const anImport = (changes: Partial<Schema<'RosterImportView'>> = {}): Schema<'RosterImportView'> => ({
  id: importId,
  fileName: '名册.xlsx',
  uploadedBy: '彭伯仁',
  uploadedAt: '2026-02-10T01:00:00Z',
  endedAt: null,
  incomeYear: 2025,
  state: 'running',
  phase: 'checking',
  rowsFound: 9156,
  rowsRead: 9156,
  rowsChecked: 4500,
  rowsWritten: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  faultCount: 0,
  faults: [],
  notices: [],
  problem: null,
  hasMarkedSheet: false,
  canStart: false,
  ...changes,
});

export const aFault: Schema<'RosterFault'> = {
  sheet: '大塘',
  cell: 'D12',
  shown: '9.99E+17',
  code: 'cell.scientific',
  wrong: '号码是科学记数法',
  mend: '请设为文本后重新录入',
  english: 'The number is in scientific notation',
};
