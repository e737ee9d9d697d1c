import type { LocaleOf } from '@/locales/resources';
import { texts as checkpoints } from './checkpoints/en';
import { texts as commendations } from './commendations/en';
import { texts as decisions } from './decisions/en';
import { texts as quota } from './quota/en';
import { texts as reviews } from './reviews/en';
import { texts as scoring } from './scoring/en';
import { texts as survey } from './survey/en';
import type { locale as zhCN } from './zh-CN';

export const locale: LocaleOf<typeof zhCN> = {
  ...reviews,
  ...survey,
  ...decisions,
  ...quota,
  ...scoring,
  ...checkpoints,
  ...commendations,
};
