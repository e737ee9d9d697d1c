import { texts as appeal } from './appeal/zh-CN';
import { texts as application } from './application/zh-CN';
import { texts as attachments } from './attachments/zh-CN';
import { texts as bulk } from './bulk/zh-CN';
import { texts as casePage } from './case/zh-CN';
import { texts as cases } from './cases/zh-CN';
import { texts as evidence } from './evidence/zh-CN';
import { texts as judgement } from './judgement/zh-CN';
import { texts as notice } from './notice/zh-CN';
import { texts as policy } from './policy/zh-CN';
import { texts as policyFields } from './policy-fields/zh-CN';
import { texts as publicPage } from './public/zh-CN';
import { texts as words } from './words/zh-CN';

/** Every screen's texts in a folder of its own; here they are one namespace. */
export const locale = {
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

declare module '@/locales/resources' {
  interface Resources {
    recognition: typeof locale;
  }
}
