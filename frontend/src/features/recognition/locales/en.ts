import type { LocaleOf } from '@/locales/resources';
import { texts as appeal } from './appeal/en';
import { texts as application } from './application/en';
import { texts as attachments } from './attachments/en';
import { texts as bulk } from './bulk/en';
import { texts as casePage } from './case/en';
import { texts as cases } from './cases/en';
import { texts as evidence } from './evidence/en';
import { texts as judgement } from './judgement/en';
import { texts as notice } from './notice/en';
import { texts as policy } from './policy/en';
import { texts as policyFields } from './policy-fields/en';
import { texts as publicPage } from './public/en';
import { texts as words } from './words/en';
import type { locale as zhCN } from './zh-CN';

export const locale: LocaleOf<typeof zhCN> = {
  ...words,
  ...cases,
  ...appeal,
  ...application,
  ...attachments,
  ...bulk,
  ...casePage,
  ...evidence,
  ...judgement,
  ...notice,
  ...publicPage,
  ...policy,
  ...policyFields,
};
