import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { ExcludedPairs } from './excluded-pairs';
import { IssueProposal } from './issue-proposal';
import { ProposalLines } from './proposal-lines';
import { ProposalTiles } from './proposal-tiles';
import { SolvingNote } from './solving-note';
import { ProposalTag } from './tags';
import type { ProposalView } from './types';
import './pairing.css';

/** A proposal that the department works on until it issues it. */
export function ProposalScreen() {
  const { proposalId = '' } = useParams();
  const query = useGet('/api/v1/matching-proposals/{proposalId}', { params: { path: { proposalId } } });
  return <QueryView query={query}>{(view) => <Proposal view={view} />}</QueryView>;
}

function Proposal({ view }: { view: ProposalView }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const { proposal } = view;
  const [open, setOpen] = useState<'issue' | 'drop'>();
  const params = { path: { proposalId: proposal.id } };
  const solve = useCommand('post', '/api/v1/matching-proposals/{proposalId}/solve', {
    success: t('proposal.solved'),
  });
  const drop = useCommand('post', '/api/v1/matching-proposals/{proposalId}/drop', {
    quiet: true,
    success: t('proposal.dropped'),
  });
  const isOpen = proposal.state === 'open';
  // What is said of a failure is shown by the message; the page stays as it is.
  const solveAnew = () => void solve.run({ params }, view.version).catch(() => undefined);

  return (
    <Page
      title={t('proposal.title', { people: proposal.peopleOf?.name ?? t('proposal.whole') })}
      aside={<ProposalTag state={proposal.state} />}
      trail={[{ label: t('proposal.listTitle'), to: '/matching-proposals' }]}
      actions={
        isOpen && (
          <>
            {can('issueMatchingProposal') && (
              <Button type="primary" disabled={solve.isRunning} onClick={() => setOpen('issue')}>
                {t('proposal.issue')}
              </Button>
            )}
            {can('solveMatchingProposal') && (
              <Button loading={solve.isRunning} title={t('proposal.solveHint')} onClick={solveAnew}>
                {t('proposal.solve')}
              </Button>
            )}
            {can('dropMatchingProposal') && (
              <Button onClick={() => setOpen('drop')}>{t('proposal.drop')}</Button>
            )}
          </>
        )
      }
    >
      <SolvingNote isRunning={solve.isRunning} />
      {view.stale.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('proposal.stale', {
            reasons: view.stale
              .map((reason) => t(`proposal.staleReason.${reason}`))
              .join(t('proposal.comma')),
          })}
          action={
            <Button size="small" loading={solve.isRunning} onClick={solveAnew}>
              {t('proposal.solve')}
            </Button>
          }
        />
      )}
      {isOpen && proposal.lines.excluded > 0 && (
        <Alert type="info" showIcon title={t('proposal.undecided', { count: proposal.lines.excluded })} />
      )}
      <ProposalTiles view={view} />
      <ProposalLines view={view} />
      {view.excluded.length > 0 && <ExcludedPairs view={view} />}
      {open === 'issue' && <IssueProposal view={view} onClose={() => setOpen(undefined)} />}
      <ConfirmDialog
        title={t('proposal.dropTitle')}
        open={open === 'drop'}
        danger
        confirmText={t('proposal.drop')}
        onCancel={() => setOpen(undefined)}
        onConfirm={async () => {
          await drop.run({ params }, view.version);
          setOpen(undefined);
        }}
      >
        {t('proposal.dropText')}
      </ConfirmDialog>
    </Page>
  );
}
