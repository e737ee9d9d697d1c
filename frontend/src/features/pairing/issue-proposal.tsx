import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { QueryView } from '@/ui/query-view';
import { useBilingual } from '@/ui/use-bilingual';
import { SolvingNote } from './solving-note';
import type { ProposalView } from './types';

/** Says what issuing does and whom it tells, then does it; lines that hold no more are named, and the rest may be issued without them. */
export function IssueProposal({ view, onClose }: { view: ProposalView; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const say = useBilingual();
  const params = { path: { proposalId: view.proposal.id } };
  const issue = useCommand('post', '/api/v1/matching-proposals/{proposalId}/issue', {
    quiet: true,
    success: ({ pairs, notices }) => t('proposal.issued', { pairs, notices }),
  });
  // Once it is issued there is nothing to look forward to.
  const outlook = useGet(
    '/api/v1/matching-proposals/{proposalId}/issue-preview',
    { params },
    { enabled: !issue.isRunning },
  );
  const { lines } = view.proposal;
  const lapsed = outlook.data?.lapsed ?? [];
  const pairs = outlook.data?.pairs ?? 0;

  return (
    <ConfirmDialog
      title={t('proposal.issueTitle')}
      open
      confirmText={lapsed.length > 0 ? t('proposal.issueRest', { pairs }) : t('proposal.issue')}
      onCancel={onClose}
      onConfirm={async () => {
        await issue.run({ params, body: { rest: lapsed.length > 0 } }, view.version);
        onClose();
      }}
    >
      <QueryView query={outlook}>
        {({ helpers, notices }) => (
          <div className="stack">
            <p>
              {pairs === 0
                ? t('proposal.issueNothing')
                : t('proposal.issueText', { pairs, helpers, notices })}
            </p>
            {lapsed.length > 0 && (
              <div>
                <p>
                  <b>{t('proposal.issueLapsed', { count: lapsed.length })}</b>
                </p>
                <ul className="lapsed-lines">
                  {lapsed.map(({ id, helper, beneficiary, reason }) => (
                    <li key={id}>
                      {t('proposal.pairOf', { helper, person: beneficiary })}：{say(reason)}
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {lines.without > 0 && <p>{t('proposal.issueWithout', { count: lines.without })}</p>}
            {lines.excluded > 0 && <p>{t('proposal.issueExcluded', { count: lines.excluded })}</p>}
            <SolvingNote isRunning={issue.isRunning} />
          </div>
        )}
      </QueryView>
    </ConfirmDialog>
  );
}
