import { useTranslation } from 'react-i18next';
import { emit } from '@/api/signals';
import { useCommand } from '@/api/use-command';
import type { LineView, ProposalView } from './types';

/** Locks and exclusions of lines, and back; a failure is said by the message. */
export function useLineActs(view: ProposalView) {
  const { t } = useTranslation('pairing');
  const params = { path: { proposalId: view.proposal.id } };
  const locking = useCommand('post', '/api/v1/matching-proposals/{proposalId}/lock');
  const excluding = useCommand('post', '/api/v1/matching-proposals/{proposalId}/exclude');

  return {
    lock: async (lines: readonly LineView[], locked: boolean) => {
      const lineIds = lines.filter(({ helper }) => helper !== null).map(({ id }) => id);
      if (lineIds.length === 0) return;
      const done = await locking
        .run({ params, body: { lineIds, locked } }, view.version)
        .then(() => true)
        .catch(() => false);
      if (done)
        emit({
          kind: 'success',
          text: t(locked ? 'proposal.locked' : 'proposal.unlocked', { count: lineIds.length }),
        });
    },
    exclude: async (lines: readonly LineView[], excluded: boolean) => {
      const pairs = lines.flatMap(({ helper, beneficiary }) =>
        helper === null ? [] : [{ helperId: helper.id, beneficiaryId: beneficiary.id }],
      );
      if (pairs.length === 0) return;
      const done = await excluding
        .run({ params, body: { pairs, excluded } }, view.version)
        .then(() => true)
        .catch(() => false);
      if (done)
        emit({
          kind: 'success',
          text: t(excluded ? 'proposal.excludedDone' : 'proposal.restored', { count: pairs.length }),
        });
    },
  };
}
