import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { businessRoles } from '../roles';
import { usePlaces } from './use-places';

export function AccountsStep({ token }: { token: string }) {
  const { t } = useTranslation('access');
  const { t: tc } = useTranslation();
  const places = usePlaces(token);
  const required = { required: true, message: t('account.required') };
  return (
    <div className="stack">
      <p>{t('setUp.accountsText')}</p>
      <Form.List name="accounts">
        {(fields, { add, remove }) => (
          <>
            {fields.length === 0 && <p className="muted">{t('setUp.noAccounts')}</p>}
            {fields.map(({ key, name }) => (
              <div key={key} className="set-up-people with-place card card-body">
                <Form.Item
                  name={[name, 'account']}
                  label={t('users.account')}
                  rules={[{ ...required, whitespace: true }]}
                >
                  <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={60} />
                </Form.Item>
                <Form.Item
                  name={[name, 'name']}
                  label={t('users.name')}
                  rules={[{ ...required, whitespace: true }]}
                >
                  <Input autoComplete="off" maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'role']} label={t('post.role')} rules={[required]}>
                  <Select options={businessRoles.map((value) => ({ value, label: tc(`role.${value}`) }))} />
                </Form.Item>
                <Form.Item name={[name, 'divisionCode']} label={t('setUp.place')} rules={[required]}>
                  <Select showSearch={{ optionFilterProp: 'label' }} options={places} />
                </Form.Item>
                <button
                  type="button"
                  className="plain-button"
                  aria-label={`${t('setUp.removeAccount')} ${name + 1}`}
                  title={t('setUp.removeAccount')}
                  onClick={() => remove(name)}
                >
                  <DeleteOutlined aria-hidden />
                </button>
              </div>
            ))}
            <div>
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add()}>
                {t('setUp.addAccount')}
              </Button>
            </div>
          </>
        )}
      </Form.List>
    </div>
  );
}
