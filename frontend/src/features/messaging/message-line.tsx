import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Answer } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateText, dateText } from '@/ui/date-text';
import { useBilingual } from '@/ui/use-bilingual';
import { inboxReads } from './inbox-reads';
import { useSubjectPath } from './subject';

type Message = Answer<'/api/v1/messages', 'get'>['items'][number];

/** One message; what it is about opens by its text. */
export function MessageLine({ message }: { message: Message }) {
  const { t, i18n } = useTranslation('messaging');
  const said = useBilingual();
  const path = useSubjectPath()(message);
  const read = useCommand('post', '/api/v1/messages/{messageId}/read', { invalidates: inboxReads });
  const { kind, dueOn, sentAt, readAt } = message;
  const isUnread = readAt === null;
  const markRead = () => {
    if (isUnread) void read.run({ params: { path: { messageId: message.id } } }).catch(() => undefined);
  };
  const heading = i18n.exists(`messaging:inbox.kind.${kind}`)
    ? t(`inbox.kind.${kind as 'other'}`)
    : t('inbox.kind.other');

  return (
    <li className={isUnread ? 'work-line message-unread' : 'work-line'}>
      <span className={isUnread ? 'message-mark' : 'message-mark read'}>
        {isUnread && <span className="visually-hidden">{t('inbox.isUnread')}</span>}
      </span>
      <div className="work-line-text">
        {path === undefined ? (
          <span>{said(message)}</span>
        ) : (
          <Link to={path} onClick={markRead}>
            {said(message)}
          </Link>
        )}
        <span className="message-about muted">
          <span>{heading}</span>
          <span>{t('inbox.sent', { time: dateText(sentAt) })}</span>
        </span>
      </div>
      <div className="work-line-due">
        {dueOn !== null && (
          <span className="muted">
            {t('until')} <DateText value={dueOn} />
          </span>
        )}
        {isUnread && (
          <button
            type="button"
            className="plain-button"
            aria-label={t('inbox.readOne', { text: said(message) })}
            disabled={read.isRunning}
            onClick={markRead}
          >
            {t('inbox.read')}
          </button>
        )}
      </div>
    </li>
  );
}
