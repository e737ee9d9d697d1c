import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Person } from '../types';

/** On a person's file: into which record it went, or which went into it. */
export function MergerNotes({ person }: { person: Person }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const { mergedInto } = person;
  return person.mergers.map(({ id, otherId, on }) => {
    const isGone = mergedInto?.id === otherId;
    return (
      <Alert
        key={id}
        type={isGone ? 'warning' : 'info'}
        showIcon
        title={t(isGone ? 'merger.mergedInto' : 'merger.tookIn', { date: on })}
        description={
          <span className="row">
            <Link to={`/people/${otherId}`}>
              {isGone ? t('merger.openSuccessor', { name: mergedInto.name }) : t('merger.viewOld')}
            </Link>
            {can('getMerger') && <Link to={`/mergers/${id}`}>{t('merger.viewRecord')}</Link>}
          </span>
        }
      />
    );
  });
}
