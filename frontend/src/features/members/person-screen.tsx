import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { ChangeMenu } from './change-menu';
import { ChangesCard } from './changes/changes-card';
import { CandidateLink } from './development/candidate-link';
import { MergerNotes } from './duplicates/merger-notes';
import { EditHousehold } from './edit-household';
import { HouseholdCard } from './household-card';
import { LedgerHistory } from './ledger-history';
import { MembershipCard } from './membership-card';
import { PersonFacts } from './person-facts';
import { PostsCard } from './posts/posts-card';
import { ProfileCard } from './profile-card';
import { AwayTag, StateTag, TierTag } from './tags';
import type { Person } from './types';

/** One person's file. */
export function PersonScreen() {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const { personId = '' } = useParams();
  const query = useGet('/api/v1/people/{personId}', { params: { path: { personId } } });
  const trail = [{ label: t('people.title'), to: '/people' }];
  const { data: person } = query;
  return (
    <Page
      title={person?.name ?? t('person.facts')}
      trail={trail}
      aside={
        person !== undefined && (
          <>
            {person.tier !== null && <TierTag tier={person.tier} />}
            {person.state !== 'active' && <StateTag state={person.state} />}
            {person.away !== null && <AwayTag since={person.away.since} />}
          </>
        )
      }
      lead={person?.lineage.map(({ name }) => name).join(' › ')}
      actions={
        person !== undefined && (
          <>
            {can('getPersonForm') && (
              <Link className="button" to={`/people/${personId}/form`}>
                {t('person.form')}
              </Link>
            )}
            {can('listCandidates') && <CandidateLink person={person} />}
            <ChangeMenu person={person} />
          </>
        )
      }
    >
      <QueryView query={query}>{(found) => <File person={found} />}</QueryView>
    </Page>
  );
}

function File({ person }: { person: Person }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [isEditing, setEditing] = useState(false);
  return (
    <div className="stack">
      <MergerNotes person={person} />
      <PersonFacts person={person} />
      <div className="two-columns">
        <div className="stack">
          <ProfileCard person={person} />
          <LedgerHistory stays={person.ledger} />
          <ChangesCard personId={person.id} />
        </div>
        <div className="stack">
          <HouseholdCard
            household={person.household}
            extra={
              can('editHousehold') &&
              person.mergedInto === null && (
                <Button className="no-print" onClick={() => setEditing(true)}>
                  {t('edit.household')}
                </Button>
              )
            }
          />
          <MembershipCard person={person} />
          <PostsCard person={person} />
        </div>
      </div>
      <EditHousehold person={person} open={isEditing} onClose={() => setEditing(false)} />
    </div>
  );
}
