const systems: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

// The more special name first: most browsers call themselves Chrome and Safari, too.
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger/, '微信 WeChat'],
  [/QQBrowser/, 'QQ'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const first = (names: readonly [RegExp, string][], agent: string) =>
  names.find(([pattern]) => pattern.test(agent))?.[1];

/** A browser's long description of itself, as people call it; as it is where it is unknown. */
export function deviceName(agent: string): string {
  const parts = [first(systems, agent), first(browsers, agent)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : agent || '—';
}
