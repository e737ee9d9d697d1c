import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { Page } from '@/ui/page';
import { BranchPane } from './branch-pane';
import { CoverageTiles } from './coverage-tiles';
import { FlowPane } from './flow-pane';
import { LinkDrawer } from './link-drawer';
import { PairDrawer } from './pair-drawer';
import { PeoplePane } from './people-pane';
import { PlacesPane } from './places-pane';
import { useHelpingSide } from './reach';
import './pairing.css';

const views = ['places', 'people', 'flow'] as const;

/** Whom to pair with whom: one side chosen, the other to be chosen in the drawer or already known by a drop. */
export interface Match {
  people?: readonly { id: string; name: string }[];
  places?: readonly { id: string; name: string }[];
  branch?: { id: string; name: string };
  helper?: { id: string; name: string };
  /** Once it is done: what was selected is selected no more. */
  done?: () => void;
}

/** Organ branches and their helpers on one side, villages and people on the other; nobody without somebody stays unseen. */
export function BoardScreen() {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const [params] = useSearchParams();
  const [match, setMatch] = useState<Match>();
  const view = views.find((one) => one === params.get('view')) ?? 'places';
  const { mayPair, mayLink } = useHelpingSide();
  const close = () => setMatch(undefined);

  return (
    <Page
      title={t('board.title')}
      lead={t('board.lead')}
      actions={
        <>
          {can('listMatchingProposals') && (
            <Link className="button" to="/matching-proposals">
              {t('proposal.listTitle')}
            </Link>
          )}
          {can('listPairs') && (
            <Link className="button" to="/pairs">
              {t('pairs.title')}
            </Link>
          )}
        </>
      }
    >
      <CoverageTiles />
      <nav className="view-tabs" aria-label={t('board.helped')}>
        {views.map((one) => (
          <Link
            key={one}
            className="button"
            to={`?view=${one}`}
            aria-current={one === view ? 'page' : undefined}
          >
            {t(`board.${one}`)}
          </Link>
        ))}
      </nav>
      {view === 'flow' ? (
        <FlowPane />
      ) : (
        <div className="pair-board">
          <BranchPane onMatch={mayPair || mayLink ? setMatch : undefined} />
          <div className="stack">
            {view === 'places' ? (
              <PlacesPane onMatch={mayLink ? setMatch : undefined} />
            ) : (
              <PeoplePane onMatch={mayPair ? setMatch : undefined} />
            )}
          </div>
        </div>
      )}
      {match?.people !== undefined && <PairDrawer match={match} onClose={close} />}
      {match?.places !== undefined && <LinkDrawer match={match} onClose={close} />}
    </Page>
  );
}
