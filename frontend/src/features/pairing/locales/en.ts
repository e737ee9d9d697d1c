import type { LocaleOf } from '@/locales/resources';
import type { locale as zhCN } from './zh-CN';
import { board } from './board/en';
import { commitment } from './commitment/en';
import { issue } from './issue/en';
import { linkProposal } from './link-proposal/en';
import { link } from './link/en';
import { mine } from './mine/en';
import { pair } from './pair/en';
import { pairs } from './pairs/en';
import { photo } from './photo/en';
import { plan } from './plan/en';
import { proposal } from './proposal/en';
import { unsent } from './unsent/en';
import { visit } from './visit/en';
import { words } from './words/en';

export const locale: LocaleOf<typeof zhCN> = {
  ...board,
  ...pairs,
  ...pair,
  ...plan,
  ...proposal,
  ...commitment,
  ...visit,
  ...unsent,
  ...photo,
  ...issue,
  ...link,
  ...linkProposal,
  ...mine,
  ...words,
};
