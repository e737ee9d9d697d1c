import type { LocaleOf } from '@/locales/resources';
import type { locale as zhCN } from './zh-CN';

export const locale: LocaleOf<typeof zhCN> = {
  title: 'Help',
  guide: {
    title: 'Guide',
    lead: 'One page for each post, with pictures, in Chinese.',
    yours: 'Your post',
    pages: {
      'branch-secretary': 'Branch secretaries',
      township: 'Township committees and caseworkers',
      county: 'County department',
      helpers: 'Organ branches and helpers',
      leader: 'Leaders and the oversight panel',
      administrators: 'System, security and audit administrators',
      forms: 'Forms and printing',
      development: 'New members',
    },
  },
  find: 'Finding your work',
  findText:
    'The menu shows what your posts allow. On a list, fill in the filters and choose “Search”; they stay in the address, which you may bookmark or pass to a colleague with the same rights.',
  personal: 'Personal data',
  personalText:
    'Identity, phone and account numbers are hidden. To see one, choose the eye and give a reason; each time leaves an audit record.',
  conflict: '“Changed by somebody else”',
  conflictText:
    'A colleague has just changed the same record. Load the latest version, check it, then change it: nobody’s work is silently overwritten.',
  keyboard: 'Keyboard',
  keyboardText:
    'Tab moves on, Enter or Space acts, Esc closes a dialog. “Skip to main content” at the top passes the menu.',
  print: 'Printing',
  printText:
    'Use the browser’s print command with A4 paper; menus and buttons are left out. Forms are filled in from what is on record: see “Forms and printing” in the guide.',
  contact: 'Still stuck?',
  contactText:
    'What you cannot see or do is mostly a matter of posts, which the security administrator gives. When a page fails, tell the system administrator the error code on it.',
};
