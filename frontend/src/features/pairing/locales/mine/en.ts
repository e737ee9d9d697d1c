import type { LocaleOf } from '@/locales/resources';
import type { mine as zhCN } from './zh-CN';

export const mine: LocaleOf<typeof zhCN> = {
  mine: {
    title: 'My people',
    none: 'You look after nobody at present',
    noneHint: 'Once a pair is issued, the person appears here.',
    due: 'Next visit by {{date}}',
    overdue: 'Visit overdue since {{date}}',
    last: 'Last visit {{date}}',
    never: 'Not visited yet',
    nextPlanned: 'Visit planned for {{date}}',
    commitments: '{{count}} commitments to keep',
    open: 'Details',
    kept: 'No connection: this is the list as it was last read; visits are logged as usual. Read at ',
    noPlan: 'No plan yet',
  },
};
