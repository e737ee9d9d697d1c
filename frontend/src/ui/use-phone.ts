import { useSyncExternalStore } from 'react';

const query = '(max-width: 767px)';

function subscribe(onChange: () => void) {
  const media = globalThis.matchMedia(query);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

/** Whether the screen is a phone's: one column, big targets, cards for tables. */
export const usePhone = (): boolean =>
  useSyncExternalStore(subscribe, () => globalThis.matchMedia(query).matches);
