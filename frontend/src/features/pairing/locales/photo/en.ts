import type { LocaleOf } from '@/locales/resources';
import type { photo as zhCN } from './zh-CN';

export const photo: LocaleOf<typeof zhCN> = {
  photo: {
    title: 'Photographs (may be left out)',
    titleOf: 'Photographs of the visit of {{date}}',
    count: '{{count}} photographs',
    none: 'This visit has no photographs',
    take: 'Take or choose photographs',
    drop: 'Leave out photograph {{number}}',
    chosen: 'Photograph {{number}}',
    add: 'Add a photograph',
    hint: 'JPG or PNG; large ones are made smaller here first. The place where one was taken is not kept.',
    withdrawTitle: 'Withdraw the photograph',
    withdrawText: 'The picture is gone for good; who withdrew it, when and why stays here.',
    withdrawWhy: 'Why it is withdrawn',
    withdrawn: 'The photograph has been withdrawn',
    notKept: 'The visit is logged, but the photograph was not kept: {{why}}',
  },
};
