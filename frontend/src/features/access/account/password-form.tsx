import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { showProblem } from '@/ui/form-problem';

interface Values {
  currentPassword: string;
  newPassword: string;
  repeated: string;
}

export function PasswordForm() {
  const { t } = useTranslation('access');
  const { session } = useSession();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<string>();
  const change = useCommand('put', '/api/v1/session/password', {
    success: t('account.changed'),
    quiet: true,
  });

  const submit = async ({ currentPassword, newPassword }: Values) => {
    setRefusal(undefined);
    try {
      await change.run({ body: { currentPassword, newPassword } });
      // What this browser keeps for villages without a line opens with the new one, too.
      if (session.user !== null && session.offlineKey !== null)
        await (await import('@/offline/vault')).lockWith(session.user, newPassword, session.offlineKey);
      form.resetFields();
    } catch (failure) {
      setRefusal(showProblem(form, failure)?.message);
    }
  };

  return (
    <Card title={t('account.password')}>
      {refusal !== undefined && (
        <Alert type="error" showIcon title={refusal} role="alert" style={{ marginBottom: 16 }} />
      )}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        style={{ maxWidth: 420 }}
        onFinish={(values) => void submit(values)}
      >
        {/* Password managers ask whose password it is. */}
        <input type="text" autoComplete="username" value={session.user?.account ?? ''} readOnly hidden />
        <Form.Item
          name="currentPassword"
          label={t('account.current')}
          rules={[{ required: true, message: t('account.required') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label={t('account.fresh')}
          extra={t('account.freshHint')}
          rules={[
            { required: true, message: t('account.required') },
            { min: 8, message: t('account.short') },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="repeated"
          label={t('account.repeat')}
          dependencies={['newPassword']}
          rules={[
            { required: true, message: t('account.required') },
            ({ getFieldValue }) => ({
              validator: (_, value: string | undefined) =>
                value === undefined || value === '' || value === getFieldValue('newPassword')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('account.repeatWrong'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isRunning}>
          {t('account.change')}
        </Button>
      </Form>
    </Card>
  );
}
