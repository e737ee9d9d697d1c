import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';

/** From a list of people to where many are registered at once. */
export function ImportLink() {
  const { t } = useTranslation('members');
  const { can } = useSession();
  return (
    can('uploadRoster') && (
      <Link className="button" to="/roster-imports">
        {t('roster.title')}
      </Link>
    )
  );
}
