import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './page.css';

interface PageTrailProps {
  /** Where the page stands, outermost first, without the page itself. */
  trail: readonly { label: string; to: string }[];
  title: string;
}

export function PageTrail({ trail, title }: PageTrailProps) {
  const { t } = useTranslation();
  if (trail.length === 0) return null;
  return (
    <nav className="page-trail" aria-label={t('shell.breadcrumb')}>
      <ol>
        {trail.map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}
