import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { locale as zhCN } from '@/locales/zh-CN';
import '@/locales/resources';

type Texts = Record<string, unknown>;

const storageKey = 'language';
const common = import.meta.glob<Texts>('../locales/en.ts', { import: 'locale' });
const features = import.meta.glob<Texts>('../features/*/locales/*.ts', { import: 'locale' });

/** A feature's texts arrive with its first screen; only the shell's Chinese is in the entry. */
const lazyTexts: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load =
      namespace === 'common'
        ? common[`../locales/${language}.ts`]
        : features[`../features/${namespace}/locales/${language}.ts`];
    if (load === undefined) done(new Error(`No texts for ${namespace} in ${language}`), false);
    else
      load().then(
        (texts) => done(null, texts),
        (error: unknown) => done(error instanceof Error ? error : String(error), true),
      );
  },
};

const remembered = () => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN');

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  });
  await i18next
    .use(lazyTexts)
    .use(initReactI18next)
    .init({
      lng: remembered(),
      supportedLngs: ['zh-CN', 'en'],
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      // The Chinese shell is bundled; whatever is missing here is asked of the backend above.
      resources: { 'zh-CN': { common: zhCN } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
