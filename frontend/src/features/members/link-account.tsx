import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import type { Person } from './types';

interface LinkProps {
  person: Person;
  onClose: () => void;
}

/** Which account is the person's own; one that is linked goes only where that is said. */
export function LinkAccount({ person, onClose }: LinkProps) {
  const { t } = useTranslation('members');
  const link = useCommand('put', '/api/v1/people/{personId}/account', {
    success: t('edit.saved'),
    quiet: true,
  });
  return (
    <FormDrawer<{ account?: string; unlink?: boolean }>
      title={t('change.link')}
      open
      onClose={onClose}
      onSubmit={({ account, unlink }) =>
        link.run(
          {
            params: { path: { personId: person.id } },
            body: { account: unlink === true ? null : (account?.trim() ?? null) },
          },
          person.version,
        )
      }
    >
      <AccountFields linked={person.account} />
    </FormDrawer>
  );
}

function AccountFields({ linked }: { linked: string | null }) {
  const { t } = useTranslation('members');
  const isUnlinked = Form.useWatch<boolean | undefined>('unlink') === true;
  return (
    <>
      <Form.Item
        name="account"
        label={t('change.account')}
        extra={linked === null ? t('change.accountHint') : t('change.linked', { account: linked })}
        rules={[{ required: !isUnlinked, whitespace: true }]}
      >
        <Input maxLength={60} autoComplete="off" disabled={isUnlinked} />
      </Form.Item>
      {linked !== null && (
        <Form.Item name="unlink" valuePropName="checked">
          <Checkbox>{t('change.unlink')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
