import { QuestionCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { LanguageButton } from '@/ui/language-button';
import { usePostText } from '@/ui/post-text';
import { Bell } from './bell';
import './top-bar.css';
import { UnsentHere } from './unsent-here';
import { UserMenu } from './user-menu';

export function TopBar() {
  const { t } = useTranslation();
  const { session } = useSession();
  const posts = session.posts.map(usePostText());
  return (
    <header className="top-bar">
      <div className="top-bar-place">
        <b>{session.county?.name}</b>
        <span className="muted" title={posts.join('；')}>
          {posts[0]}
          {posts.length > 1 && ` ${t('shell.morePosts', { count: posts.length })}`}
        </span>
      </div>
      {session.demo && <span className="notice-strip">{t('shell.demo')}</span>}
      <span className="notice-strip">{t('shell.secrecy')}</span>
      <UnsentHere />
      <Bell />
      <Link className="plain-button bell" to="/help" aria-label={t('shell.help')} title={t('shell.help')}>
        <QuestionCircleOutlined aria-hidden />
      </Link>
      <LanguageButton />
      <UserMenu />
    </header>
  );
}
