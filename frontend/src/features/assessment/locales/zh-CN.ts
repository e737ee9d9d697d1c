import { texts as checkpoints } from './checkpoints/zh-CN';
import { texts as commendations } from './commendations/zh-CN';
import { texts as decisions } from './decisions/zh-CN';
import { texts as quota } from './quota/zh-CN';
import { texts as reviews } from './reviews/zh-CN';
import { texts as scoring } from './scoring/zh-CN';
import { texts as survey } from './survey/zh-CN';

/** Every screen's texts in a folder of its own; here they are one namespace. */
export const locale = {
  ...reviews,
  ...survey,
  ...decisions,
  ...quota,
  ...scoring,
  ...checkpoints,
  ...commendations,
};

declare module '@/locales/resources' {
  interface Resources {
    assessment: typeof locale;
  }
}
