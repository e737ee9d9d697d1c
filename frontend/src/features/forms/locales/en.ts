import type { LocaleOf } from '@/locales/resources';
import type { locale as zhCN } from './zh-CN';

export const locale: LocaleOf<typeof zhCN> = {
  word: 'Word document',
  wordHint: 'A Word document of this form, numbers masked',
  excel: 'Excel',
  excelHint: 'A workbook with the columns of this form, one line a person, no numbers',
  wordInFull: 'Word (whole numbers)',
  taken: 'The form is made; that it was taken is on record.',
  take: 'Make the document',
  inFullWarning:
    'The document will hold the whole identity number and telephone. That it is taken, and why, goes on record.',
  reason: 'Reason',
  reasonHint: 'At least 4 characters, such as what it is reported for.',
  fullNames: 'For the village board: show full names',
  cases: 'Applications',
  case: 'Application',
  scoring: 'Year-end assessment',
  scoreSheet: 'The sheet',
  campaigns: 'Holiday visits',
  campaign: 'The round',
  people: 'People',
  person: 'File',
  ledger: 'Ledger',
  fund: 'Fund',
  loan: 'Loan',
  disbursement: 'Batch',
  candidates: 'New members',
  candidate: 'Way into the party',
  projects: 'Projects',
  project: 'Project',
  unknown: 'There is no such form',
};
