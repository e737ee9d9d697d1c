/** Every text file of the client, by language and namespace. */
const files = import.meta.glob<Record<string, unknown>>(
  ['../locales/{zh-CN,en}.ts', '../features/*/locales/*.ts'],
  {
    eager: true,
    import: 'locale',
  },
);

const placeOf = (path: string) => {
  const [, feature, language] = /^\.\.\/(?:features\/([^/]+)\/)?locales\/(.+)\.ts$/.exec(path) ?? [];
  return { namespace: feature ?? 'common', language: language ?? '' };
};

export const allTexts: Record<string, Record<string, Record<string, unknown>>> = {};
for (const [path, texts] of Object.entries(files)) {
  const { namespace, language } = placeOf(path);
  allTexts[language] = { ...allTexts[language], [namespace]: texts };
}
