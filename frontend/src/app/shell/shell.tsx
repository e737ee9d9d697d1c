import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '@/ui/use-phone';
import { MainArea } from './main-area';
import { MobileBar } from './mobile-bar';
import { OfflineStrip } from './offline-strip';
import './shell.css';
import { SideMenu } from './side-menu';
import { SkipLink } from './skip-link';
import { TopBar } from './top-bar';

const storageKey = 'menu.collapsed';

/** The frame around every screen of a signed-in user. */
export function Shell() {
  const isPhone = usePhone();
  return (
    <>
      <SkipLink />
      <div className="shell">
        {isPhone ? <MobileBar /> : <DeskFrame />}
        <div className="shell-main">
          <OfflineStrip />
          <MainArea />
        </div>
      </div>
    </>
  );
}

function DeskFrame() {
  const { t } = useTranslation();
  const [isCollapsed, setCollapsed] = useState(() => localStorage.getItem(storageKey) === 'true');
  const toggle = () => {
    localStorage.setItem(storageKey, String(!isCollapsed));
    setCollapsed(!isCollapsed);
  };
  return (
    <>
      <div className={isCollapsed ? 'shell-side collapsed' : 'shell-side'}>
        <SideMenu isCollapsed={isCollapsed} />
        <button
          type="button"
          className="plain-button"
          aria-label={t(isCollapsed ? 'shell.expand' : 'shell.collapse')}
          onClick={toggle}
        >
          {isCollapsed ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
        </button>
      </div>
      <TopBar />
    </>
  );
}
