import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandInput, Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { PasswordHalf } from './password-half';

type Values = NonNullable<CommandInput<'/api/v1/users', 'post'>['body']>;

export function CreateUser({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('access');
  const [made, setMade] = useState<Schema<'NewPasswordHalf'>>();
  const create = useCommand('post', '/api/v1/users', { quiet: true });
  return (
    <>
      <FormDrawer<Values>
        title={t('users.create')}
        open={open}
        onClose={onClose}
        onSubmit={async (values) => setMade(await create.run({ body: values }))}
      >
        <Form.Item
          name="account"
          label={t('users.account')}
          extra={t('users.accountHint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={60} />
        </Form.Item>
        <Form.Item name="name" label={t('users.name')} rules={[{ required: true, whitespace: true }]}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item name="phone" label={t('users.phone')}>
          <Input type="tel" autoComplete="off" />
        </Form.Item>
      </FormDrawer>
      {made !== undefined && <PasswordHalf half={made.passwordHalf} onClose={() => setMade(undefined)} />}
    </>
  );
}
