import { KeyOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession, useSignOut } from '@/api/session';
import { emitProblem } from '@/api/signals';
import { MenuButton } from '@/ui/menu-button';
import { usePostText } from '@/ui/post-text';
import { changePasswordPath } from '../entrance';
import './user-menu.css';

export function UserMenu() {
  const { t } = useTranslation();
  const { session } = useSession();
  const button = (
    <>
      <UserOutlined aria-hidden /> {session.user?.name}
    </>
  );
  return (
    <MenuButton label={`${t('shell.user')}：${session.user?.name ?? ''}`} button={button}>
      {(close) => <UserMenuItems onNavigate={close} />}
    </MenuButton>
  );
}

/** Name and posts, password, sign-out. */
function UserMenuItems({ onNavigate }: { onNavigate: () => void }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const signOut = useSignOut();
  const posts = session.posts.map(usePostText());
  return (
    <>
      <div className="user-facts">
        <b>
          {session.user?.name}（{session.user?.account}）
        </b>
        {posts.length === 0 ? t('shell.noPosts') : posts.map((post) => <span key={post}>{post}</span>)}
        <small>{t('shell.businessDate', { date: session.businessDate })}</small>
      </div>
      <Link to={changePasswordPath} onClick={onNavigate}>
        <KeyOutlined aria-hidden /> {t('shell.changePassword')}
      </Link>
      <button type="button" className="plain-button" onClick={() => void signOut().catch(emitProblem)}>
        <LogoutOutlined aria-hidden /> {t('shell.signOut')}
      </button>
    </>
  );
}
