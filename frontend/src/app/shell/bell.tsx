import { BellOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import './bell.css';

export function Bell() {
  const { t } = useTranslation();
  const { unread } = useSession().session;
  const label = unread > 0 ? t('shell.unread', { count: unread }) : t('shell.inbox');
  return (
    <Link className="plain-button bell" to="/inbox" aria-label={label} title={label}>
      <BellOutlined aria-hidden />
      {unread > 0 && (
        <span className="bell-count" aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
