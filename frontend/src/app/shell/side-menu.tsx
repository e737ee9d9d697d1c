import { Link, NavLink } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useLabel, useMenu } from './navigation';
import './side-menu.css';

interface SideMenuProps {
  /** Icons only; the names remain for screen readers and as tooltips. */
  isCollapsed?: boolean;
  onNavigate?: () => void;
}

export function SideMenu({ isCollapsed = false, onNavigate }: SideMenuProps) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <nav className={isCollapsed ? 'side-menu collapsed' : 'side-menu'} aria-label={t('shell.mainMenu')}>
      <Link className="brand" to="/" onClick={onNavigate}>
        <img src="/favicon.svg" alt="" />
        <span>{t('product')}</span>
      </Link>
      {useMenu().map((group) => (
        <ul key={group[0]?.group}>
          {group.map((entry) => (
            <li key={entry.path}>
              <NavLink
                to={entry.path}
                title={isCollapsed ? label(entry.label) : undefined}
                onClick={onNavigate}
              >
                <span aria-hidden>{entry.icon}</span>
                <span className="side-menu-label">{label(entry.label)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
