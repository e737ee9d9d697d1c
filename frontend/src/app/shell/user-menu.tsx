import { KeyOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession, useSignOut } from '@/api/session';
import { emitProblem } from '@/api/signals';
import { MenuButton } from '@/ui/menu-button';
import { usePostText } from '@/ui/post-text';
import { changePasswordPath } from '../entrance';
import './user-menu.css';

const LeaveUnsent = lazy(async () => ({ default: (await import('./leave-unsent')).LeaveUnsent }));

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
  const { session, can } = useSession();
  const signOut = useSignOut();
  const [unsent, setUnsent] = useState(0);
  const posts = session.posts.map(usePostText());
  const leave = () => void signOut().catch(emitProblem);
  const askOrLeave = async () => {
    const waiting = can('getMyPeople') && session.user !== null ? await waitingOf(session.user.id) : 0;
    if (waiting === 0) leave();
    else setUnsent(waiting);
  };
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
      <button type="button" className="plain-button" onClick={() => void askOrLeave()}>
        <LogoutOutlined aria-hidden /> {t('shell.signOut')}
      </button>
      {unsent > 0 && (
        <Suspense>
          <LeaveUnsent count={unsent} onLeave={leave} onStay={() => setUnsent(0)} />
        </Suspense>
      )}
    </>
  );
}

async function waitingOf(user: string): Promise<number> {
  const { canKeep } = await import('@/offline/vault');
  return canKeep() ? (await (await import('@/offline/queue')).countUnsent(user)).all : 0;
}
