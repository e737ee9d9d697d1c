import { useTranslation } from 'react-i18next';
import { DateText } from '@/ui/date-text';
import { KpiTile } from '@/ui/kpi-tile';
import type { ProposalView } from './types';

/** What the proposal comes to; each figure leads to its lines. */
export function ProposalTiles({ view }: { view: ProposalView }) {
  const { t } = useTranslation('pairing');
  const { proposal } = view;
  const { lines } = proposal;
  return (
    <>
      <div className="tiles">
        {proposal.state === 'issued' ? (
          <>
            <KpiTile label={t('proposal.issuedPairs')} value={lines.issued} to="?state=issued" />
            <KpiTile
              label={t('proposal.lapsedPairs')}
              value={lines.lapsed + lines.excluded}
              to="?state=lapsed"
              {...(lines.lapsed > 0 ? { tone: 'warning' as const } : {})}
            />
          </>
        ) : (
          <KpiTile
            label={t('proposal.found')}
            value={lines.proposed + lines.locked}
            note={t('proposal.foundOf', { locked: lines.locked })}
            to="?"
          />
        )}
        <KpiTile
          label={t('proposal.without')}
          value={lines.without}
          note={lines.without > 0 ? t('proposal.withoutNote') : t('proposal.withoutNone')}
          {...(lines.without > 0 ? { tone: 'warning' as const, to: '?state=without' } : {})}
        />
        {proposal.solutions > 1 && (
          <KpiTile
            label={t('proposal.changed')}
            value={lines.changed}
            note={t('proposal.changedNote')}
            to="?changed=true"
          />
        )}
        <KpiTile
          label={t('proposal.cost')}
          value={view.cost}
          note={
            view.shortOfMinimums > 0
              ? t('proposal.short', { count: view.shortOfMinimums })
              : t('proposal.costNote')
          }
        />
      </div>
      <p className="muted">
        {t('proposal.helpersOf')}：{proposal.helpersOf?.name ?? t('proposal.whole')} · {proposal.proposedBy}{' '}
        <DateText value={proposal.proposedOn} /> · {t('proposal.solvedAt')}{' '}
        <DateText value={proposal.solvedAt} />
      </p>
    </>
  );
}
