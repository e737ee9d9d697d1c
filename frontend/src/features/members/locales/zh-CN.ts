import { texts as aged } from './aged/zh-CN';
import { texts as change } from './change/zh-CN';
import { texts as changes } from './changes/zh-CN';
import { texts as development } from './development/zh-CN';
import { texts as duplicates } from './duplicates/zh-CN';
import { texts as gap } from './gap/zh-CN';
import { texts as household } from './household/zh-CN';
import { texts as ledger } from './ledger/zh-CN';
import { texts as membership } from './membership/zh-CN';
import { texts as organisations } from './organisations/zh-CN';
import { texts as people } from './people/zh-CN';
import { texts as person } from './person/zh-CN';
import { texts as posts } from './posts/zh-CN';
import { texts as reorganisation } from './reorganisation/zh-CN';
import { texts as roster } from './roster/zh-CN';
import { texts as transfers } from './transfers/zh-CN';
import { texts as words } from './words/zh-CN';

/** Every screen's texts in a folder of its own; here they are one namespace. */
export const locale = {
  ...words,
  ...aged,
  ...gap,
  ...ledger,
  ...people,
  ...person,
  ...household,
  ...change,
  ...changes,
  ...membership,
  ...development,
  ...organisations,
  ...posts,
  ...reorganisation,
  ...duplicates,
  ...roster,
  ...transfers,
};

declare module '@/locales/resources' {
  interface Resources {
    members: typeof locale;
  }
}
