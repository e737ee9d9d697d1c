import { useState } from 'react';

export interface Selection {
  keys: ReadonlySet<string>;
  toggle: (key: string) => void;
  /** Selects all of the page, or none of it when all were selected. */
  togglePage: (keys: readonly string[]) => void;
  clear: () => void;
}

/** Rows chosen for a bulk command; the choice lasts across pages and filters. */
export function useSelection(): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  return {
    keys,
    toggle: (key) =>
      setKeys((old) => {
        const next = new Set(old);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    togglePage: (page) =>
      setKeys((old) => {
        const next = new Set(old);
        const isWhole = page.every((key) => old.has(key));
        page.forEach((key) => (isWhole ? next.delete(key) : next.add(key)));
        return next;
      }),
    clear: () => setKeys(new Set()),
  };
}
