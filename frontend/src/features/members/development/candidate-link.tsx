import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import type { Person } from '../types';
import { RecordApplicant } from './candidate-forms';

/** From a person's file to their way into the party; or to its beginning, where they are no member. */
export function CandidateLink({ person }: { person: Person }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [isApplying, setApplying] = useState(false);
  const query = useGet('/api/v1/candidates', { params: { query: { personId: person.id, size: 1 } } });
  const [found] = query.data?.items ?? [];
  const mayApply = person.partyStatus === 'nonMember' && person.state === 'active' && can('recordApplicant');
  if (found !== undefined && (found.stage !== 'ended' || !mayApply))
    return (
      <Link className="button" to={`/candidates/${found.id}`}>
        {t('development.way')}
      </Link>
    );
  if (query.data === undefined || !mayApply) return null;
  return (
    <>
      <Button onClick={() => setApplying(true)}>{t('development.apply')}</Button>
      {isApplying && <RecordApplicant person={person} onClose={() => setApplying(false)} />}
    </>
  );
}
