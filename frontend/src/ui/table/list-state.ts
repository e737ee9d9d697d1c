import { useLocation, useSearchParams } from 'react-router';

export type FilterValues = Record<string, string | string[] | undefined>;

/**
 * The filters of a list as a command's body takes them.
 * @param truths Filters that are yes or no: in an address they are text, in a body they are not.
 */
export const filterBody = (values: FilterValues, truths: readonly string[] = []): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([field, value]) => [field, truths.includes(field) ? value === 'true' : value]),
  );

interface ListOptions {
  /** Names of filters with one value, as in the request's query. */
  filters?: readonly string[];
  /** Names of filters with several values. */
  lists?: readonly string[];
  /** `field` or `-field`, until the user chooses. */
  sort?: string;
  size?: number;
  /** Tells lists apart that stand on one screen. */
  name?: string;
}

export interface ListState<Query> {
  /** The query of the request: filters, `sort`, `after`, `size`. */
  query: Query;
  values: FilterValues;
  isFiltered: boolean;
  sort: string | undefined;
  size: number;
  /** Counted from 1; undefined on a page that was opened by its address. */
  page: number | undefined;
  isFirst: boolean;
  apply: (values: FilterValues) => void;
  sortBy: (sort: string | undefined) => void;
  next: (cursor: string) => void;
  previous: () => void;
  first: () => void;
  resize: (size: number) => void;
}

interface LocationState {
  /** The cursors of the pages before this one, per list; '' is the first page. Survives reload and Back. */
  trails?: Record<string, string[]>;
}

export const pageSizes = [20, 50, 100, 200] as const;

/** Filters, sort and page of a list, kept in the address: Back, reload and a passed-on link all bring them back. */
export function useListState<Query extends object>(options: ListOptions = {}): ListState<Query> {
  const { filters = [], lists = [], name = '' } = options;
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: LocationState | null };
  const key = (field: string) => (name === '' ? field : `${name}.${field}`);
  const read = (field: string) => params.get(key(field)) ?? undefined;

  const after = read('after');
  const sort = read('sort') ?? options.sort;
  const size = Number(read('size') ?? options.size ?? 50);
  const trail = state?.trails?.[name] ?? [];
  const values: FilterValues = {};
  for (const field of filters) values[field] = read(field);
  for (const field of lists) {
    const all = params.getAll(key(field));
    if (all.length > 0) values[field] = all;
  }
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

  /** Every change but paging starts again at the first page. */
  const change = (changes: FilterValues, newTrail: string[] = []) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        next.delete(key('after'));
        for (const [field, value] of Object.entries(changes)) {
          next.delete(key(field));
          for (const one of Array.isArray(value) ? value : [value]) {
            if (one !== undefined && one !== '') next.append(key(field), one);
          }
        }
        return next;
      },
      { state: { ...state, trails: { ...state?.trails, [name]: newTrail } }, preventScrollReset: true },
    );

  return {
    query: {
      ...given,
      ...(after === undefined ? {} : { after }),
      ...(sort === undefined ? {} : { sort }),
      size,
    } as Query,
    values,
    isFiltered: Object.keys(given).length > 0,
    sort,
    size,
    page: after !== undefined && trail.length === 0 ? undefined : trail.length + 1,
    isFirst: after === undefined,
    apply: (next) => change(Object.fromEntries([...filters, ...lists].map((field) => [field, next[field]]))),
    sortBy: (next) => change({ sort: next }),
    next: (cursor) => change({ after: cursor }, [...trail, after ?? '']),
    previous: () => change({ after: trail[trail.length - 1] }, trail.slice(0, -1)),
    first: () => change({}),
    resize: (next) => change({ size: String(next) }),
  };
}
