import { useState } from 'react';
import { type Column, defaultSettings, type TableSettings } from './columns';

/** The user's columns, order and density for one table, remembered on this device. */
export function useTableSettings<Row>(name: string, columns: readonly Column<Row>[]) {
  const storageKey = `table.${name}`;
  const [settings, setSettings] = useState<TableSettings>(() => ({
    ...defaultSettings(columns),
    ...(JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<TableSettings>),
  }));
  return {
    settings,
    change: (next: TableSettings) => {
      localStorage.setItem(storageKey, JSON.stringify(next));
      setSettings(next);
    },
    reset: () => {
      localStorage.removeItem(storageKey);
      setSettings(defaultSettings(columns));
    },
  };
}
