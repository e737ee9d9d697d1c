import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import type { Person } from './types';

interface LinkProps {
  person: Person;
  onClose: () => void;
}

export function LinkAccount({ person, onClose }: LinkProps) {
  const { t } = useTranslation('members');
  const link = useCommand('put', '/api/v1/people/{personId}/account', {
    success: t('edit.saved'),
    quiet: true,
  });
  return (
    <FormDrawer<{ account?: string }>
      title={t('change.link')}
      open
      onClose={onClose}
      onSubmit={({ account }) =>
        link.run(
          {
            params: { path: { personId: person.id } },
            body: { account: account === undefined || account.trim() === '' ? null : account.trim() },
          },
          person.version,
        )
      }
    >
      <Form.Item name="account" label={t('change.account')} extra={t('change.accountHint')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
    </FormDrawer>
  );
}
