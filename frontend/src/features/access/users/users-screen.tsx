import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Answer, Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { usePostText } from '@/ui/post-text';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { allRoles } from '../roles';
import { CreateUser } from './create-user';
import { standingOf } from './standing';
import { accountStates, UserState } from './user-state';

type User = Answer<'/api/v1/users', 'get'>['items'][number];

export function UsersScreen() {
  const { t } = useTranslation('access');
  const { t: tc } = useTranslation();
  const { can, session } = useSession();
  const postText = usePostText();
  const [isCreating, setCreating] = useState(false);
  const list = useListState<Query<'/api/v1/users'>>({ filters: ['text', 'role', 'state'], sort: 'account' });
  const query = useGet('/api/v1/users', { params: { query: list.query } }, { keepPrevious: true });

  const posts = (user: User) =>
    user.posts.filter((post) => standingOf(post, session.businessDate) === 'current').map(postText);

  return (
    <Page
      title={t('users.title')}
      lead={t('users.lead')}
      actions={
        can('createUser') && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('users.create')}
          </Button>
        )
      }
    >
      <FilterBar list={list}>
        <Form.Item name="text" label={t('users.text')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="role" label={t('users.role')}>
          <Select allowClear options={allRoles.map((value) => ({ value, label: tc(`role.${value}`) }))} />
        </Form.Item>
        <Form.Item name="state" label={t('users.state')}>
          <Select
            allowClear
            options={accountStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="access.users"
        label={t('users.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        columns={[
          {
            key: 'account',
            title: t('users.account'),
            pinned: true,
            sort: 'account',
            render: (user) => <Link to={`/users/${user.id}`}>{user.account}</Link>,
          },
          { key: 'name', title: t('users.name'), sort: 'name', render: ({ name }) => name },
          {
            key: 'posts',
            title: t('users.posts'),
            render: (user) => posts(user).map((post) => <div key={post}>{post}</div>),
          },
          { key: 'state', title: t('users.state'), render: ({ state }) => <UserState state={state} /> },
          { key: 'phone', title: t('users.phone'), render: ({ phone }) => phone ?? '—' },
          {
            key: 'lastSeen',
            title: t('users.lastSeen'),
            render: ({ lastSeenAt }) =>
              lastSeenAt === null ? (
                <span className="muted">{t('users.never')}</span>
              ) : (
                <DateText value={lastSeenAt} />
              ),
          },
          {
            key: 'created',
            title: t('users.created'),
            sort: 'createdAt',
            hidden: true,
            render: ({ createdAt }) => <DateText value={createdAt} />,
          },
        ]}
      />
      <CreateUser open={isCreating} onClose={() => setCreating(false)} />
    </Page>
  );
}
