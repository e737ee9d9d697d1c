import { useSession } from '@/api/session';

const address = (path: string, filters: Record<string, string>) =>
  `${path}?${new URLSearchParams(filters).toString()}`;

/** The filtered lists behind the figures, for whoever may open them. */
export function useLinks(organisationId: string) {
  const { can } = useSession();
  const people = (filters: Record<string, string> = {}) =>
    can('listPeople') ? { to: address('/people', { organisationId, ...filters }) } : {};
  const ledger = (filters: Record<string, string> = {}) =>
    can('listLedger') ? { to: address('/ledger', { organisationId, ...filters }) } : {};
  return { people, ledger };
}
