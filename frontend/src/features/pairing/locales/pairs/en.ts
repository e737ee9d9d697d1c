import type { LocaleOf } from '@/locales/resources';
import type { pairs as zhCN } from './zh-CN';

export const pairs: LocaleOf<typeof zhCN> = {
  pairs: {
    title: 'Pairs',
    lead: 'Present and past pairs; filter those without a plan or overdue for a visit.',
    exported: 'The register has been downloaded',
    name: 'Name of either',
    issue: 'Issue all',
    issueText:
      '{{count}} pairs are issued: the helpers see their people at once and log visits. Afterwards a pair can only be ended, for a reason.',
    issued: '{{count}} pairs issued',
    board: 'Board',
    any: 'All',
    planned: 'Yes',
    unplanned: 'No',
    empty: 'There are no pairs yet.',
    emptyHint: 'Choose people and helpers on the board.',
  },
};
