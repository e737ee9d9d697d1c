import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './page.css';
import { useDocumentTitle } from './use-document-title';

interface PageProps {
  title: string;
  /** Beside the title: a status tag, a business number. */
  aside?: ReactNode;
  /** One line under the title. */
  lead?: ReactNode;
  /** Where this page stands, outermost first, without the page itself. */
  trail?: readonly { label: string; to: string }[];
  actions?: ReactNode;
  children: ReactNode;
}

/** One screen: its document title, breadcrumb, heading and actions. */
export function Page({ title, aside, lead, trail = [], actions, children }: PageProps) {
  const { t } = useTranslation();
  useDocumentTitle(title);

  return (
    <div className="page">
      {trail.length > 0 && (
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
      )}
      <div className="page-head">
        <div>
          <div className="page-title">
            <h1>{title}</h1>
            {aside}
          </div>
          {lead !== undefined && <p className="page-lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="page-actions row">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
