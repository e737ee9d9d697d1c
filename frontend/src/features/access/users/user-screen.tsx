import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Answer } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { StatusTag } from '@/ui/status-tag';
import { UserActions } from './user-actions';
import { UserPosts } from './user-posts';
import { UserState } from './user-state';

export type User = Answer<'/api/v1/users/{userId}', 'get'>;

export function UserScreen() {
  const { t } = useTranslation('access');
  const { userId = '' } = useParams();
  const query = useGet('/api/v1/users/{userId}', { params: { path: { userId } } });
  const user = query.data;

  return (
    <Page
      title={user?.name ?? t('users.title')}
      aside={user !== undefined && <UserState state={user.state} />}
      trail={[{ label: t('users.title'), to: '/users' }]}
      actions={user !== undefined && <UserActions user={user} />}
    >
      <QueryView query={query}>
        {(one) => (
          <>
            <Card>
              <DefinitionList
                items={[
                  { label: t('users.account'), value: one.account },
                  { label: t('users.phone'), value: one.phone },
                  {
                    label: t('users.lastSeen'),
                    value: one.lastSeenAt === null ? t('users.never') : <DateText value={one.lastSeenAt} />,
                  },
                  { label: t('users.created'), value: <DateText value={one.createdAt} /> },
                  ...(one.mustChangePassword && one.state === 'enabled'
                    ? [
                        {
                          label: t('users.state'),
                          value: <StatusTag tone="warning">{t('users.mustChange')}</StatusTag>,
                        },
                      ]
                    : []),
                ]}
              />
            </Card>
            <UserPosts user={one} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
