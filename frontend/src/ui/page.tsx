import type { ReactNode } from 'react';
import './page.css';
import { PageTrail } from './page-trail';
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
  useDocumentTitle(title);

  return (
    <div className="page">
      <PageTrail trail={trail} title={title} />
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
