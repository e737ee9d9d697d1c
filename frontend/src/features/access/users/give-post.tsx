import { Alert, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../roles';
import { allRoles } from '../roles';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { useListHint } from '@/ui/list-hint';
import type { User } from './user-screen';

interface Values {
  role: Role;
  organisationId: string;
  from?: string;
  until?: string;
}

export function GivePost({ user, open, onClose }: { user: User; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('access');
  const { t: tc } = useTranslation();
  const give = useCommand('post', '/api/v1/users/{userId}/posts', { success: t('post.given'), quiet: true });
  return (
    <FormDrawer<Values>
      title={`${t('post.give')}：${user.name}`}
      open={open}
      onClose={onClose}
      onSubmit={({ role, organisationId, from, until }) =>
        give.run(
          {
            params: { path: { userId: user.id } },
            body: { role, organisationId, from: from ?? null, until: until ?? null },
          },
          user.version,
        )
      }
    >
      <Alert type="info" showIcon title={t('post.exclusion')} style={{ marginBottom: 16 }} />
      <Form.Item name="role" label={t('post.role')} rules={[{ required: true }]}>
        <Select options={allRoles.map((value) => ({ value, label: tc(`role.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="organisationId"
        label={t('post.organisation')}
        extra={t('post.organisationHint')}
        rules={[{ required: true }]}
      >
        <PlaceSelect />
      </Form.Item>
      <Form.Item name="from" label={t('post.from')} extra={t('post.fromHint')}>
        <DateInput />
      </Form.Item>
      <Form.Item name="until" label={t('post.until')} extra={t('post.untilHint')}>
        <DateInput />
      </Form.Item>
    </FormDrawer>
  );
}

/** The security administrator has no organisation of their own to look through: a name finds it. */
function PlaceSelect(props: { value?: string; onChange?: (id: string) => void; id?: string }) {
  const { t } = useTranslation('access');
  const { t: tc } = useTranslation();
  const hint = useListHint();
  const [text, setText] = useState('');
  const found = useGet(
    '/api/v1/places',
    { params: { query: { text } } },
    { enabled: text !== '', keepPrevious: true },
  );
  return (
    <Select
      {...props}
      showSearch={{ filterOption: false, onSearch: (typed) => setText(typed.trim()) }}
      placeholder={t('post.searching')}
      notFoundContent={text === '' ? t('post.searching') : hint(found, tc('org.none'))}
      options={(found.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
