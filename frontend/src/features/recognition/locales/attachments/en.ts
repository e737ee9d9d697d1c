import type { LocaleOf } from '@/locales/resources';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  attachment: {
    title: 'Evidence',
    none: 'Nothing yet. Pictures of the home, certificates and signed sheets can be photographed or scanned and put into the file.',
    add: 'Add evidence',
    take: 'Choose or take a picture',
    step: 'Which step it proves',
    note: 'What it shows',
    noteHint: 'The house, a diagnosis, an attendance sheet',
    hint: 'JPG or PNG pictures, or PDF, up to 10 MB. Pictures are made smaller, and where they were taken is removed.',
    added: 'Put into the file',
    removeTitle: 'Remove evidence',
    removeText:
      'Its content is gone for good; the file keeps a line that says so. Only what was added during this step can be removed.',
    removeWhy: 'Why',
    removed: 'Removed',
  },
};
