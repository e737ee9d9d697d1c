import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import type { User } from './user-screen';

interface Values {
  name: string;
  phone?: string;
}

export function ChangeUser({ user, open, onClose }: { user: User; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('access');
  const change = useCommand('put', '/api/v1/users/{userId}', { success: t('users.saved'), quiet: true });
  return (
    <FormDrawer<Values>
      title={t('users.edit')}
      open={open}
      initialValues={{ name: user.name }}
      onClose={onClose}
      onSubmit={({ name, phone }) =>
        change.run(
          {
            params: { path: { userId: user.id } },
            body: { name, phone: phone === undefined || phone === '' ? null : phone },
          },
          user.version,
        )
      }
    >
      <Form.Item name="name" label={t('users.name')} rules={[{ required: true, whitespace: true }]}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="phone" label={t('users.phone')} extra={t('users.phoneHint')}>
        <Input type="tel" autoComplete="off" placeholder={user.phone ?? ''} />
      </Form.Item>
    </FormDrawer>
  );
}
