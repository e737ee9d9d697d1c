import { board } from './board/zh-CN';
import { commitment } from './commitment/zh-CN';
import { issue } from './issue/zh-CN';
import { linkProposal } from './link-proposal/zh-CN';
import { link } from './link/zh-CN';
import { mine } from './mine/zh-CN';
import { pair } from './pair/zh-CN';
import { pairs } from './pairs/zh-CN';
import { photo } from './photo/zh-CN';
import { plan } from './plan/zh-CN';
import { proposal } from './proposal/zh-CN';
import { unsent } from './unsent/zh-CN';
import { visit } from './visit/zh-CN';
import { words } from './words/zh-CN';

export const locale = {
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

declare module '@/locales/resources' {
  interface Resources {
    pairing: typeof locale;
  }
}
