import { CloseOutlined, MenuOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import '@/ui/dialog.css';
import { LanguageButton } from '@/ui/language-button';
import { Bell } from './bell';
import './mobile-bar.css';
import { SideMenu } from './side-menu';
import { UnsentHere } from './unsent-here';
import { UserMenu } from './user-menu';

/** The phone's top line: menu, county, bell, account. */
export function MobileBar() {
  const { t } = useTranslation();
  const { session } = useSession();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <header className="mobile-bar">
        <button
          type="button"
          className="plain-button"
          aria-label={t('shell.menu')}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          <MenuOutlined aria-hidden />
        </button>
        <b>{session.county?.name ?? t('product')}</b>
        <UnsentHere />
        <Bell />
        <UserMenu />
        <p className="mobile-secrecy">
          {t('shell.secrecy')}
          {session.demo && ` · ${t('shell.demo')}`}
        </p>
      </header>
      {isOpen && <MobileMenu onClose={close} />}
    </>
  );
}

function MobileMenu({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    const closeBeside = ({ target }: MouseEvent) => {
      if (target === dialog) onClose();
    };
    dialog?.addEventListener('click', closeBeside);
    return () => {
      dialog?.removeEventListener('click', closeBeside);
      dialog?.close();
    };
  }, [onClose]);
  return (
    <dialog ref={element} className="dialog mobile-menu" aria-label={t('shell.mainMenu')} onCancel={onClose}>
      <SideMenu onNavigate={onClose} />
      <div className="row" style={{ justifyContent: 'space-between', padding: 8 }}>
        <Link className="plain-button" style={{ color: '#fff' }} to="/help" onClick={onClose}>
          <QuestionCircleOutlined aria-hidden /> {t('shell.help')}
        </Link>
        <LanguageButton />
        <button type="button" className="plain-button" aria-label={t('action.close')} onClick={onClose}>
          <CloseOutlined aria-hidden />
        </button>
      </div>
    </dialog>
  );
}
