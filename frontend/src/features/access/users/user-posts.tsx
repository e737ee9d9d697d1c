import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { EndPost } from './end-post';
import { GivePost } from './give-post';
import { standingOf } from './standing';
import type { User } from './user-screen';

const tones = { past: 'neutral', current: 'success', future: 'info' } as const;

export function UserPosts({ user }: { user: User }) {
  const { t } = useTranslation('access');
  const { t: tc } = useTranslation();
  const { can, session } = useSession();
  const [isGiving, setGiving] = useState(false);
  const [ending, setEnding] = useState<Schema<'PostView'>>();
  const isOther = user.id !== session.user?.id;
  const mayEnd = can('endPost') && isOther;

  return (
    <Card
      title={t('users.posts')}
      flush
      extra={can('givePost') && isOther && <Button onClick={() => setGiving(true)}>{t('post.give')}</Button>}
    >
      {user.posts.length === 0 ? (
        <EmptyState title={t('users.noPosts')} />
      ) : (
        <SmallTable
          label={t('users.posts')}
          head={[
            t('post.role'),
            t('post.organisation'),
            t('post.from'),
            t('post.until'),
            t('users.state'),
            ...(mayEnd ? [tc('table.actions')] : []),
          ]}
          rows={user.posts.map((post) => {
            const standing = standingOf(post, session.businessDate);
            return {
              key: post.id,
              cells: [
                tc(`role.${post.role}`),
                post.organisationName,
                <DateText key="from" value={post.from} />,
                post.until === null ? t('post.open') : <DateText key="until" value={post.until} />,
                <StatusTag key="standing" tone={tones[standing]}>
                  {t(`post.${standing}`)}
                </StatusTag>,
                ...(mayEnd && standing !== 'past'
                  ? [
                      <Button
                        key="end"
                        size="small"
                        aria-label={`${t('post.end')}：${post.organisationName}`}
                        onClick={() => setEnding(post)}
                      >
                        {t('post.end')}
                      </Button>,
                    ]
                  : []),
              ],
            };
          })}
        />
      )}
      <GivePost user={user} open={isGiving} onClose={() => setGiving(false)} />
      {ending !== undefined && <EndPost user={user} post={ending} onClose={() => setEnding(undefined)} />}
    </Card>
  );
}
