import type { LocaleOf } from '@/locales/resources';
import { texts as aged } from './aged/en';
import { texts as change } from './change/en';
import { texts as changes } from './changes/en';
import { texts as development } from './development/en';
import { texts as duplicates } from './duplicates/en';
import { texts as gap } from './gap/en';
import { texts as household } from './household/en';
import { texts as ledger } from './ledger/en';
import { texts as membership } from './membership/en';
import { texts as organisations } from './organisations/en';
import { texts as people } from './people/en';
import { texts as person } from './person/en';
import { texts as posts } from './posts/en';
import { texts as reorganisation } from './reorganisation/en';
import { texts as roster } from './roster/en';
import { texts as transfers } from './transfers/en';
import { texts as words } from './words/en';
import type { locale as zhCN } from './zh-CN';

export const locale: LocaleOf<typeof zhCN> = {
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
