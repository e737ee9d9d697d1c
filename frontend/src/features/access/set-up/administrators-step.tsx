import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

const administrators = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const;

export function AdministratorsStep() {
  const { t } = useTranslation('access');
  const required = { required: true, whitespace: true, message: t('account.required') };
  return (
    <div className="stack">
      <p>{t('setUp.administratorsText')}</p>
      {administrators.map((role) => (
        <div key={role} className="card card-body" role="group" aria-labelledby={`set-up-${role}`}>
          <p id={`set-up-${role}`} style={{ marginBottom: 8 }}>
            <b>{t(`setUp.${role}`)}</b>
          </p>
          <div className="set-up-people">
            <Form.Item name={[role, 'account']} label={t('users.account')} rules={[required]}>
              <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={60} />
            </Form.Item>
            <Form.Item name={[role, 'name']} label={t('users.name')} rules={[required]}>
              <Input autoComplete="off" maxLength={60} />
            </Form.Item>
            <Form.Item
              name={[role, 'password']}
              label={t('account.fresh')}
              rules={[
                { required: true, message: t('account.required') },
                { min: 8, message: t('account.short') },
              ]}
            >
              <Input.Password autoComplete="new-password" />
            </Form.Item>
          </div>
        </div>
      ))}
      <p className="muted">{t('account.freshHint')}</p>
    </div>
  );
}
