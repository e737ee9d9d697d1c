import type { LocaleOf } from '@/locales/resources';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  people: {
    title: 'People',
    add: 'Register somebody',
    added: 'Registered',
    empty: 'Nobody is registered yet',
    emptyHint: 'Import a roster workbook, or register people one by one.',
    nameHint: 'Characters of the name, or initials',
    findByNumber: 'Find by identity number',
    find: 'Find',
    findHint:
      'The whole number, among those whom you may see. The search is on the audit record, the number is not.',
    nobodyFound: 'Nobody whom you may see has this number; compare every digit.',
    members: 'Members or others',
    onlyMembers: 'Members',
    onlyOthers: 'Others',
    recognised: 'Ledger',
    inLedger: 'In the ledger',
    notInLedger: 'Not in it',
    export: 'Export roster',
    exportHint: 'As it is filtered now; those gone only where their state is asked for',
    exported: 'Exported; the export is on the audit record.',
    exportInFull: 'Export whole numbers',
    exportNow: 'Export',
    inFullWarning: 'The file holds whole identity numbers and phones: keep it safe, and delete it once used.',
    reason: 'Reason',
    reasonHint: 'Four characters at least; kept on the audit record.',
  },
};
