import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  /** The server's name for sorting by this column. */
  sort?: string;
  /** Pixels; text beyond it wraps. */
  width?: number;
  /** Figures stand at the right, their unit in the title. */
  numeric?: boolean;
  /** Shown only when the user asks for it. */
  hidden?: boolean;
  /** Stays at the left while the rest scrolls, cannot be hidden, and heads the card on a phone. */
  pinned?: boolean;
}

/** What a user has changed about a table on this device. */
export interface TableSettings {
  order: string[];
  hidden: string[];
  isCompact: boolean;
}

export const defaultSettings = <Row>(columns: readonly Column<Row>[]): TableSettings => ({
  order: columns.map(({ key }) => key),
  hidden: columns.filter(({ hidden }) => hidden === true).map(({ key }) => key),
  isCompact: true,
});

/** Pinned columns first, then the rest in the user's order; columns that are new since then at their own place. */
export function arrange<Row>(columns: readonly Column<Row>[], settings: TableSettings): Column<Row>[] {
  const place = ({ key }: Column<Row>) => {
    const chosen = settings.order.indexOf(key);
    return chosen === -1 ? columns.findIndex((column) => column.key === key) : chosen;
  };
  return [...columns].sort(
    (a, b) => Number(b.pinned === true) - Number(a.pinned === true) || place(a) - place(b),
  );
}

export const visible = <Row>(columns: readonly Column<Row>[], settings: TableSettings): Column<Row>[] =>
  arrange(columns, settings).filter(({ key, pinned }) => pinned === true || !settings.hidden.includes(key));

/** Moves a column one place among those that may move. */
export function move<Row>(
  columns: readonly Column<Row>[],
  settings: TableSettings,
  key: string,
  by: -1 | 1,
): TableSettings {
  const order = arrange(columns, settings).map((column) => column.key);
  const from = order.indexOf(key);
  const other = order[from + by];
  if (from === -1 || other === undefined) return settings;
  order[from] = other;
  order[from + by] = key;
  return { ...settings, order };
}
