import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import '@/ui/card.css';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { useListState } from '@/ui/table/list-state';
import { Pager } from '@/ui/table/pager';
import { inboxReads } from './inbox-reads';
import { MessageLine } from './message-line';
import './work.css';

/** What the system has told the user: unread first, all on demand. */
export function InboxScreen() {
  const { t } = useTranslation('messaging');
  const { session } = useSession();
  const list = useListState<Omit<Query<'/api/v1/messages'>, 'unread'> & { show?: string }>({
    filters: ['show'],
    size: 20,
  });
  const { show, ...page } = list.query;
  const isAll = show === 'all';
  const query = useGet(
    '/api/v1/messages',
    { params: { query: { ...page, ...(isAll ? {} : { unread: true }) } } },
    { keepPrevious: true },
  );
  const readAll = useCommand('post', '/api/v1/messages/read', {
    success: t('inbox.allRead'),
    invalidates: inboxReads,
  });
  // Newest first: a message that has come since this page was read stays unread.
  const newest = list.isFirst ? query.data?.items[0]?.sentAt : undefined;

  return (
    <Page
      title={t('inbox.title')}
      lead={t('inbox.lead')}
      actions={
        newest !== undefined &&
        session.unread > 0 && (
          <Button
            loading={readAll.isRunning}
            onClick={() => void readAll.run({ body: { sentUntil: newest } }).catch(() => undefined)}
          >
            {t('inbox.readAll')}
          </Button>
        )
      }
    >
      <section className="card" aria-label={t('inbox.title')} aria-busy={query.isFetching}>
        <nav className="inbox-shown" aria-label={t('inbox.show')}>
          <Link to="/inbox" aria-current={isAll ? undefined : 'page'}>
            {session.unread > 0 ? t('inbox.unreadCount', { count: session.unread }) : t('inbox.unread')}
          </Link>
          <Link to="/inbox?show=all" aria-current={isAll ? 'page' : undefined}>
            {t('inbox.all')}
          </Link>
        </nav>
        <QueryView
          query={query}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <EmptyState title={t(isAll ? 'inbox.none' : 'inbox.noneUnread')} hint={t('inbox.noneHint')}>
              {!isAll && <Link to="/inbox?show=all">{t('inbox.showAll')}</Link>}
            </EmptyState>
          }
        >
          {({ items }) => (
            <ul>
              {items.map((message) => (
                <MessageLine key={message.id} message={message} />
              ))}
            </ul>
          )}
        </QueryView>
        {query.data !== undefined && (query.data.next !== null || !list.isFirst) && (
          <Pager list={list} next={query.data.next} />
        )}
      </section>
    </Page>
  );
}
