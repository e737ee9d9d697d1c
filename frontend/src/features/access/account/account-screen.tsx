import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { usePostText } from '@/ui/post-text';
import { OwnSessions } from './own-sessions';
import { PasswordForm } from './password-form';

/** One's own account: posts, password, and where one is signed in. */
export function AccountScreen() {
  const { t } = useTranslation('access');
  const postText = usePostText();
  const { session, can } = useSession();
  return (
    <Page title={t('account.title')} lead={`${session.user?.name ?? ''}（${session.user?.account ?? ''}）`}>
      {session.user?.mustChangePassword === true && (
        <Alert type="warning" showIcon title={t('account.mustChange')} />
      )}
      <div className="two-columns">
        <PasswordForm />
        {session.posts.length > 0 && (
          <Card title={t('account.posts')}>
            <ul>
              {session.posts.map((post) => (
                <li key={`${post.role} ${post.organisationId}`}>{postText(post)}</li>
              ))}
            </ul>
          </Card>
        )}
      </div>
      {can('listOwnSessions') && <OwnSessions />}
    </Page>
  );
}
