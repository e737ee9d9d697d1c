import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '@/api/session';
import { Page } from '@/ui/page';
import './duplicates.css';

interface DuplicatesFrameProps {
  lead: string;
  children: ReactNode;
}

/** What is to be checked, what was merged and what was said to be two people: three lists of one matter. */
export function DuplicatesFrame({ lead, children }: DuplicatesFrameProps) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const views = [
    { to: '/duplicates', label: t('duplicates.toCheck'), isOpen: can('listDuplicates') },
    { to: '/mergers', label: t('mergers.title'), isOpen: can('listMergers') },
    { to: '/duplicates/dismissals', label: t('dismissals.title'), isOpen: can('listDismissals') },
  ];
  return (
    <Page title={t('duplicates.title')} lead={lead} trail={[{ label: t('people.title'), to: '/people' }]}>
      <nav className="duplicate-views" aria-label={t('duplicates.title')}>
        {views
          .filter(({ isOpen }) => isOpen)
          .map(({ to, label }) => (
            <NavLink key={to} to={to} end>
              {label}
            </NavLink>
          ))}
      </nav>
      {children}
    </Page>
  );
}
