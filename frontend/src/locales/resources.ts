import type { locale as common } from './zh-CN';

/** The texts of every namespace, for compile-time checks of keys. A feature adds its own by declaration merging. */
export interface Resources {
  common: typeof common;
}

/** The same keys in another language. */
export type LocaleOf<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string ? string : LocaleOf<Texts[Key]>;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}
