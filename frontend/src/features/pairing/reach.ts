import { useSession } from '@/api/session';

/** Places from which helpers are seen and sent; a township and a village see only what is done for their own. */
const helping = ['countyDepartment', 'workCommittee', 'generalBranch', 'organBranch', 'hostUnit'];

/** What of the helping side is the caller's. */
export function useHelpingSide() {
  const { session, can } = useSession();
  const isHelping = session.posts.some(({ organisationType }) => helping.includes(organisationType));
  return {
    maySeeHelpers: isHelping && can('listBoardHelpers'),
    mayPair: isHelping && (can('assignPairs') || can('proposePairs')),
    mayLink: isHelping && (can('assignBranchLinks') || can('proposeBranchLinks')),
    /** A branch pairs the people of the villages that it looks after; everybody else those of their own reach. */
    branch: can('assignPairs')
      ? undefined
      : session.posts.find(({ organisationType }) => organisationType === 'organBranch'),
  };
}
