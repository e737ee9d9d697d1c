import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { emit } from '@/api/signals';
import { useCommand } from '@/api/use-command';
import type { LinkProposalView } from './types';

interface Link {
  branch: Schema<'LinkEnd'>;
  place: Schema<'LinkEnd'>;
}

/** Locks and exclusions of links, and back; a failure is said by the message. */
export function useLinkActs(view: LinkProposalView) {
  const { t } = useTranslation('pairing');
  const deciding = useCommand('post', '/api/v1/link-proposals/{proposalId}/decide');
  return ({ branch, place }: Link, kind: Schema<'ProposalDecisionKind'>, holds: boolean) => {
    const said =
      kind === 'locked' ? (holds ? 'lockedOne' : 'unlockedOne') : holds ? 'excludedOne' : 'restoredOne';
    void deciding
      .run(
        {
          params: { path: { proposalId: view.proposal.id } },
          body: { links: [{ branchId: branch.id, placeId: place.id }], kind, holds },
        },
        view.version,
      )
      .then(() =>
        emit({
          kind: 'success',
          text: t(`linkProposal.${said}`, { branch: branch.name, place: place.name }),
        }),
      )
      .catch(() => undefined);
  };
}
