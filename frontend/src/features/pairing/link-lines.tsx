import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { Card } from '@/ui/card';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';
import { EmptyState } from '@/ui/states';
import { useBilingual } from '@/ui/use-bilingual';
import { LinkLineDrawer } from './link-line-drawer';
import { LineTag } from './tags';
import type { LinkLineView, LinkProposalView } from './types';
import { useLinkActs } from './use-link-acts';

/** Which branch each place gets and why; what is decided on a line is decided here. */
export function LinkLines({ view }: { view: LinkProposalView }) {
  const { t } = useTranslation('pairing');
  const say = useBilingual();
  const [open, setOpen] = useState<string>();
  const line = view.lines.find(({ id }) => id === open);
  if (view.lines.length === 0)
    return (
      <Card>
        <EmptyState title={t('linkProposal.empty')} hint={t('linkProposal.emptyHint')} />
      </Card>
    );
  const isOpen = view.proposal.state === 'open';
  return (
    <Card title={t('linkProposal.lines')}>
      <SmallTable
        label={t('linkProposal.lines')}
        head={[
          t('linkProposal.place'),
          t('linkProposal.township'),
          t('linkProposal.branch'),
          t('proposal.reason'),
          t('proposal.costShort'),
          t('proposal.lineState'),
          ...(isOpen ? [t('linkProposal.acts')] : []),
        ]}
        rows={view.lines.map((row) => ({
          key: row.id,
          cells: [
            row.linkId === null ? (
              row.place.name
            ) : (
              <Link to={`/branch-links/${row.linkId}`}>{row.place.name}</Link>
            ),
            row.township,
            <span key="branch">
              {row.branch?.name ?? '—'}{' '}
              {row.changed && <StatusTag tone="warning">{t('proposal.differs')}</StatusTag>}
            </span>,
            say(row.lapsedBecause ?? row.reason),
            row.branch === null ? '—' : row.cost,
            <LineTag key="state" state={row.state} />,
            ...(isOpen ? [<Acts key="acts" row={row} view={view} onChange={() => setOpen(row.id)} />] : []),
          ],
        }))}
      />
      {line !== undefined && (
        <LinkLineDrawer key={line.id} view={view} line={line} onClose={() => setOpen(undefined)} />
      )}
    </Card>
  );
}

interface ActsProps {
  row: LinkLineView;
  view: LinkProposalView;
  onChange: () => void;
}

function Acts({ row, view, onChange }: ActsProps) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const decide = useLinkActs(view);
  const { branch, place } = row;
  const isLocked = row.state === 'locked';
  const isExcluded = row.state === 'excluded';
  const lock = t(isLocked ? 'proposal.unlock' : 'proposal.lock');
  const exclude = t(isExcluded ? 'proposal.restore' : 'proposal.exclude');
  return (
    <span className="row">
      {can('decideLinkLines') && branch !== null && !isExcluded && (
        <Button
          size="small"
          type="link"
          aria-label={`${lock} ${place.name} ${branch.name}`}
          onClick={() => decide({ branch, place }, 'locked', !isLocked)}
        >
          {lock}
        </Button>
      )}
      {can('decideLinkLines') && branch !== null && (
        <Button
          size="small"
          type="link"
          aria-label={`${exclude} ${place.name} ${branch.name}`}
          onClick={() => decide({ branch, place }, 'excluded', !isExcluded)}
        >
          {exclude}
        </Button>
      )}
      {can('chooseLinkBranch') && (
        <Button
          size="small"
          type="link"
          aria-label={`${t('linkProposal.change')} ${place.name} ${branch?.name ?? ''}`.trim()}
          onClick={onChange}
        >
          {t('linkProposal.change')}
        </Button>
      )}
    </span>
  );
}
