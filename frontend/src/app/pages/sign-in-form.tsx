import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '@/api/session';
import { showProblem } from '@/ui/form-problem';

interface Values {
  account: string;
  password: string;
}

interface SignInFormProps {
  /** Whose password is asked for; without it anybody signs in. */
  account?: string;
  /** Why a password is asked for, until another sentence matters more. */
  why?: string;
  onSignedIn?: () => void;
}

export function SignInForm({ account, why, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  const password = useRef<InputRef>(null);
  const signIn = useSignIn();

  const submit = async (values: Values) => {
    setRunning(true);
    setRefusal(undefined);
    try {
      await signIn(account ?? values.account.trim(), values.password);
      onSignedIn?.();
    } catch (failure) {
      setRefusal(showProblem(form, failure)?.message);
      form.setFieldValue('password', '');
      password.current?.focus();
    } finally {
      setRunning(false);
    }
  };

  return (
    <>
      {why !== undefined && refusal === undefined && <Alert type="info" showIcon title={why} />}
      {refusal !== undefined && <Alert type="error" showIcon title={refusal} role="alert" />}
      <Form<Values>
        form={form}
        name="sign-in"
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void submit(values)}
      >
        {account === undefined ? (
          <Form.Item
            name="account"
            label={t('signIn.account')}
            rules={[{ required: true, whitespace: true, message: t('signIn.accountRequired') }]}
          >
            <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
          </Form.Item>
        ) : (
          // Password managers ask whose password it is.
          <input type="text" autoComplete="username" value={account} readOnly hidden />
        )}
        <Form.Item
          name="password"
          label={t('signIn.password')}
          rules={[{ required: true, message: t('signIn.passwordRequired') }]}
        >
          <Input.Password ref={password} size="large" autoComplete="current-password" />
        </Form.Item>
        <Button block type="primary" size="large" htmlType="submit" loading={isRunning}>
          {t('signIn.submit')}
        </Button>
      </Form>
    </>
  );
}
