import { useSearchParams } from 'react-router';

export const periods = ['lastTwelve', 'thisYear', 'lastYear', 'thisQuarter'] as const;

export type PeriodName = (typeof periods)[number];

export interface Period {
  from: string;
  to: string;
}

const two = (value: number) => String(value).padStart(2, '0');

/** A named period as seen on a business date; it never reaches beyond that day. */
export function periodOf(name: PeriodName, today: string): Period {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (name) {
    case 'lastTwelve': {
      // The first day of the month eleven months ago.
      const first = month === 12 ? `${year}-01` : `${year - 1}-${two(month + 1)}`;
      return { from: `${first}-01`, to: today };
    }
    case 'thisYear':
      return { from: `${year}-01-01`, to: today };
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    case 'thisQuarter':
      return { from: `${year}-${two(month - ((month - 1) % 3))}-01`, to: today };
  }
}

export interface ViewChoice {
  /** As in the request: what the address does not name, the server chooses. */
  query: { organisationId?: string; from?: string; to?: string };
  chooseOrganisation: (id: string) => void;
  choosePeriod: (period: Period) => void;
  /** The address of another place over the same period. */
  addressOf: (organisationId: string) => string;
}

/** Place and period of the dashboard, kept in the address: Back, reload and a passed-on link bring them back. */
export function useViewChoice(): ViewChoice {
  const [params, setParams] = useSearchParams();
  const query: ViewChoice['query'] = {};
  for (const name of ['organisationId', 'from', 'to'] as const) {
    const value = params.get(name);
    if (value !== null && value !== '') query[name] = value;
  }
  return {
    query,
    chooseOrganisation: (id) => setParams({ ...query, organisationId: id }),
    choosePeriod: (period) => setParams({ ...query, ...period }),
    addressOf: (organisationId) =>
      `/dashboard?${new URLSearchParams({ ...query, organisationId }).toString()}`,
  };
}
