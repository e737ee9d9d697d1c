import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { ExcludedLinks } from './excluded-links';
import { IssueLinks } from './issue-links';
import { LinkLines } from './link-lines';
import { SolvingNote } from './solving-note';
import { ProposalTag } from './tags';
import type { LinkProposalView } from './types';
import './pairing.css';

/** Which branch for which village: what the department works on until it issues it. */
export function LinkProposalScreen() {
  const { proposalId = '' } = useParams();
  const query = useGet('/api/v1/link-proposals/{proposalId}', { params: { path: { proposalId } } });
  return <QueryView query={query}>{(view) => <Proposal view={view} />}</QueryView>;
}

function Proposal({ view }: { view: LinkProposalView }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const { proposal } = view;
  const [open, setOpen] = useState<'issue' | 'drop' | 'undo'>();
  const params = { path: { proposalId: proposal.id } };
  const close = () => setOpen(undefined);
  const solve = useCommand('post', '/api/v1/link-proposals/{proposalId}/solve', {
    success: t('proposal.solved'),
  });
  const drop = useCommand('post', '/api/v1/link-proposals/{proposalId}/drop', {
    quiet: true,
    success: t('proposal.dropped'),
  });
  const undo = useCommand('post', '/api/v1/link-proposals/{proposalId}/undo', {
    quiet: true,
    success: ({ links, notices }) => t('linkProposal.undone', { links, notices }),
  });
  const isOpen = proposal.state === 'open';
  // What is said of a failure is shown by the message; the page stays as it is.
  const solveAnew = () => void solve.run({ params }, view.version).catch(() => undefined);

  return (
    <Page
      title={t('linkProposal.title', { on: proposal.proposedOn })}
      aside={<ProposalTag state={proposal.state} />}
      trail={[
        { label: t('board.title'), to: '/pairing' },
        { label: t('linkProposal.listTitle'), to: '/link-proposals' },
      ]}
      actions={
        <>
          {isOpen && can('issueLinkProposal') && (
            <Button type="primary" disabled={solve.isRunning} onClick={() => setOpen('issue')}>
              {t('proposal.issue')}
            </Button>
          )}
          {isOpen && can('solveLinkProposal') && (
            <Button loading={solve.isRunning} title={t('proposal.solveHint')} onClick={solveAnew}>
              {t('proposal.solve')}
            </Button>
          )}
          {isOpen && can('dropLinkProposal') && (
            <Button onClick={() => setOpen('drop')}>{t('proposal.drop')}</Button>
          )}
          {view.acts.includes('undo') && can('undoLinkProposal') && (
            <Button danger onClick={() => setOpen('undo')}>
              {t('linkProposal.undo')}
            </Button>
          )}
        </>
      }
    >
      <SolvingNote isRunning={solve.isRunning} />
      {view.stale.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('linkProposal.stale', {
            reasons: view.stale
              .map((reason) => t(`linkProposal.staleReason.${reason}`))
              .join(t('proposal.comma')),
          })}
        />
      )}
      <div className="tiles">
        <KpiTile
          label={t(isOpen ? 'linkProposal.found' : 'linkProposal.issued')}
          value={isOpen ? proposal.lines.proposed + proposal.lines.locked : proposal.lines.issued}
          {...(isOpen ? { note: t('proposal.foundOf', { locked: proposal.lines.locked }) } : {})}
        />
        <KpiTile
          label={t('linkProposal.without')}
          value={proposal.lines.without}
          note={t(proposal.lines.without > 0 ? 'linkProposal.withoutNote' : 'linkProposal.withoutNone')}
          {...(proposal.lines.without > 0 ? { tone: 'warning' as const } : {})}
        />
        <KpiTile label={t('proposal.cost')} value={view.cost} note={t('proposal.costNote')} />
      </div>
      <LinkLines view={view} />
      {view.excluded.length > 0 && <ExcludedLinks view={view} />}
      {open === 'issue' && <IssueLinks view={view} onClose={close} />}
      <ConfirmDialog
        title={t('proposal.dropTitle')}
        open={open === 'drop'}
        danger
        confirmText={t('proposal.drop')}
        onCancel={close}
        onConfirm={async () => {
          await drop.run({ params }, view.version);
          close();
        }}
      >
        {t('linkProposal.dropText')}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('linkProposal.undoTitle')}
        open={open === 'undo'}
        danger
        confirmText={t('linkProposal.undo')}
        onCancel={close}
        onConfirm={async () => {
          await undo.run({ params }, view.version);
          close();
        }}
      >
        {t('linkProposal.undoText')}
      </ConfirmDialog>
    </Page>
  );
}
