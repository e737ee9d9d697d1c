import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import type { MenuEntry } from '@/ui/feature';
import { useLabel, useMenu } from './navigation';
import './side-menu.css';

const MenuSign = lazy(async () => ({ default: (await import('@/ui/menu-sign')).MenuSign }));

const storageKey = 'menu.open';
/** As many fit on a screen without folding. */
const fitting = 14;

interface SideMenuProps {
  /** Icons only; the names remain for screen readers and as tooltips. */
  isCollapsed?: boolean;
  onNavigate?: () => void;
}

export function SideMenu({ isCollapsed = false, onNavigate }: SideMenuProps) {
  const { t } = useTranslation();
  const label = useLabel();
  const groups = useMenu();
  const isLong = !isCollapsed && groups.flat().length > fitting;
  return (
    <nav className={isCollapsed ? 'side-menu collapsed' : 'side-menu'} aria-label={t('shell.mainMenu')}>
      <Link className="brand" to="/" onClick={onNavigate}>
        <img src="/favicon.svg" alt="" />
        <span>{t('product')}</span>
      </Link>
      {groups.map((group) => {
        const list = (
          <ul key={group[0]?.group}>
            {group.map((entry) => (
              <li key={entry.path}>
                <NavLink
                  to={entry.path}
                  title={isCollapsed ? label(entry.label) : undefined}
                  onClick={onNavigate}
                >
                  <span className="side-menu-sign" aria-hidden>
                    <Suspense>
                      <MenuSign of={entry.icon} />
                    </Suspense>
                  </span>
                  <span className="side-menu-label">{label(entry.label)}</span>
                </NavLink>
              </li>
            ))}
          </ul>
        );
        return isLong ? (
          <Folding key={group[0]?.group} group={group}>
            {list}
          </Folding>
        ) : (
          list
        );
      })}
    </nav>
  );
}

/** A group under its heading: open where the user works, and as they left it on this device. */
function Folding({ group, children }: { group: MenuEntry[]; children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const name = group[0]?.group ?? 'work';
  const key = `${storageKey}.${name}`;
  const [isOpen, setOpen] = useState(() => (localStorage.getItem(key) ?? String(name === 'work')) === 'true');
  const isHere = group.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <details
      open={isOpen || isHere}
      onToggle={({ currentTarget }) => {
        // What opens by itself, because one is there, is no wish.
        if (isHere && currentTarget.open) return;
        localStorage.setItem(key, String(currentTarget.open));
        setOpen(currentTarget.open);
      }}
    >
      <summary>{t(`menu.${name}`)}</summary>
      {children}
    </details>
  );
}
