import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { Page } from '@/ui/page';
import { BranchPane } from './branch-pane';
import { CoverageTiles } from './coverage-tiles';
import { LinkDrawer } from './link-drawer';
import { PairDrawer } from './pair-drawer';
import { PeoplePane } from './people-pane';
import { PlacesPane } from './places-pane';
import { useHelpingSide } from './reach';
import './pairing.css';

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
  const isPlaces = params.get('view') !== 'people';
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
      <div className="pair-board">
        <BranchPane onMatch={mayPair || mayLink ? setMatch : undefined} />
        <div className="stack">
          <nav className="view-tabs" aria-label={t('board.helped')}>
            <Link className="button" to="?view=places" aria-current={isPlaces ? 'page' : undefined}>
              {t('board.places')}
            </Link>
            <Link className="button" to="?view=people" aria-current={isPlaces ? undefined : 'page'}>
              {t('board.people')}
            </Link>
          </nav>
          {isPlaces ? (
            <PlacesPane onMatch={mayLink ? setMatch : undefined} />
          ) : (
            <PeoplePane onMatch={mayPair ? setMatch : undefined} />
          )}
        </div>
      </div>
      {match?.people !== undefined && <PairDrawer match={match} onClose={close} />}
      {match?.places !== undefined && <LinkDrawer match={match} onClose={close} />}
    </Page>
  );
}
