import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { useSession, useSignIn } from '@/api/session';
import { showProblem } from '@/ui/form-problem';
import { LanguageButton } from '@/ui/language-button';
import { useDocumentTitle } from '@/ui/use-document-title';
import { safeReturn } from './safe-return';
import './sign-in-page.css';

interface SignIn {
  account: string;
  password: string;
}

export function SignInPage() {
  const { t } = useTranslation();
  const { session } = useSession();
  const [query] = useSearchParams();
  const [form] = Form.useForm<SignIn>();
  const [refusal, setRefusal] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  const password = useRef<InputRef>(null);
  const signIn = useSignIn();
  useDocumentTitle(t('signIn.title'));

  const back = query.get('return');
  if (session.setUpRequired) return <Navigate to="/set-up" replace />;
  if (session.user !== null) return <Navigate to={safeReturn(back)} replace />;

  const submit = async ({ account, password: secret }: SignIn) => {
    setRunning(true);
    setRefusal(undefined);
    try {
      await signIn(account.trim(), secret);
    } catch (failure) {
      setRefusal(showProblem(form, failure)?.message);
      form.setFieldValue('password', '');
      password.current?.focus();
    } finally {
      setRunning(false);
    }
  };

  const reason = query.get('reason');
  const why = reason === 'idle' || reason === 'expired' ? t(`signIn.${reason}`) : undefined;
  return (
    <main id="main" className="sign-in-page">
      <div className="sign-in-box stack">
        <div>
          <p className="muted">{session.county?.name ?? t('signIn.lead')}</p>
          <h1>{t('product')}</h1>
        </div>
        {why !== undefined && refusal === undefined && <Alert type="info" showIcon title={why} />}
        {refusal !== undefined && <Alert type="error" showIcon title={refusal} role="alert" />}
        <Form<SignIn>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => void submit(values)}
        >
          <Form.Item
            name="account"
            label={t('signIn.account')}
            rules={[{ required: true, whitespace: true, message: t('signIn.accountRequired') }]}
          >
            <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
          </Form.Item>
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
        {session.demo && <p className="muted">{t('signIn.demo')}</p>}
        <div className="sign-in-foot">
          <span>{t('shell.secrecy')}</span>
          <LanguageButton />
        </div>
      </div>
    </main>
  );
}
