import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { QueryView } from '@/ui/query-view';
import { useBilingual } from '@/ui/use-bilingual';
import type { LinkProposalView } from './types';

/** Says what issuing does and whom it tells, then does it; lines that hold no more are named, and the rest may be issued without them. */
export function IssueLinks({ view, onClose }: { view: LinkProposalView; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const say = useBilingual();
  const params = { path: { proposalId: view.proposal.id } };
  const issue = useCommand('post', '/api/v1/link-proposals/{proposalId}/issue', {
    quiet: true,
    success: ({ links, notices }) => t('linkProposal.issueDone', { links, notices }),
  });
  // Once it is issued there is nothing to look forward to.
  const outlook = useGet(
    '/api/v1/link-proposals/{proposalId}/issue-preview',
    { params },
    { enabled: !issue.isRunning },
  );
  const lapsed = outlook.data?.lapsed ?? [];
  const links = outlook.data?.links ?? 0;
  return (
    <ConfirmDialog
      title={t('linkProposal.issueTitle')}
      open
      confirmText={lapsed.length > 0 ? t('linkProposal.issueRest', { links }) : t('proposal.issue')}
      onCancel={onClose}
      onConfirm={async () => {
        await issue.run({ params, body: { rest: lapsed.length > 0 } }, view.version);
        onClose();
      }}
    >
      <QueryView query={outlook}>
        {({ branches, notices }) => (
          <div className="stack">
            <p>
              {links === 0
                ? t('linkProposal.issueNothing')
                : t('linkProposal.issueText', { links, branches, notices })}
            </p>
            {lapsed.length > 0 && (
              <div>
                <p>
                  <b>{t('proposal.issueLapsed', { count: lapsed.length })}</b>
                </p>
                <ul className="lapsed-lines">
                  {lapsed.map(({ id, branch, place, reason }) => (
                    <li key={id}>
                      {t('linkProposal.pairOf', { branch, place })}：{say(reason)}
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </div>
        )}
      </QueryView>
    </ConfirmDialog>
  );
}
