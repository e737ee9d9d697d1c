import { useSearchParams } from 'react-router';

const names = ['report', 'organisationId', 'asOf'] as const;

type Chosen = { [name in (typeof names)[number]]?: string };

export interface StatisticsChoice {
  /** As in the request: what the address does not name, the server chooses. */
  query: Chosen;
  choose: (change: Chosen) => void;
  addressOf: (path: string, change?: Chosen) => string;
}

/** Report, place and day, kept in the address: Back, reload and a passed-on link bring them back. */
export function useStatisticsChoice(): StatisticsChoice {
  const [params, setParams] = useSearchParams();
  const query: Chosen = {};
  for (const name of names) {
    const value = params.get(name);
    if (value !== null && value !== '') query[name] = value;
  }
  return {
    query,
    choose: (change) => setParams({ ...query, ...change }),
    addressOf: (path, change = {}) => {
      const search = new URLSearchParams({ ...query, ...change }).toString();
      return search === '' ? path : `${path}?${search}`;
    },
  };
}
