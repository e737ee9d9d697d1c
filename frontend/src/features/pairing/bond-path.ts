/** The page of the pair or link that something hangs on. */
export const bondPath = ({ pairId, linkId }: { pairId: string | null; linkId: string | null }) =>
  pairId === null ? `/branch-links/${linkId ?? ''}` : `/pairs/${pairId}`;
