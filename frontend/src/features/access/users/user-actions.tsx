import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { ChangeUser } from './change-user';
import { PasswordHalf } from './password-half';
import { standingOf } from './standing';
import type { User } from './user-screen';

type Act = 'disable' | 'reset' | 'release';

/** What an administrator may do with an account; one's own is another's business. */
export function UserActions({ user }: { user: User }) {
  const { t } = useTranslation('access');
  const { can, session } = useSession();
  const [asked, setAsked] = useState<Act | 'change'>();
  const [half, setHalf] = useState<{ text: string; isSecond: boolean }>();
  const input = { params: { path: { userId: user.id } } };
  const disable = useCommand('post', '/api/v1/users/{userId}/disable', {
    success: t('act.disabled'),
    quiet: true,
  });
  const enable = useCommand('post', '/api/v1/users/{userId}/enable', { success: t('act.enabled') });
  const reset = useCommand('post', '/api/v1/users/{userId}/password-reset', { quiet: true });
  const release = useCommand('post', '/api/v1/users/{userId}/release', { quiet: true });

  const isOther = user.id !== session.user?.id;
  const isSecurityAdmin = user.posts.some(
    (post) => post.role === 'securityAdmin' && standingOf(post, session.businessDate) === 'current',
  );
  const releasedBy = isSecurityAdmin ? 'auditAdmin' : 'securityAdmin';
  const mayRelease =
    user.state === 'awaitingRelease' && session.posts.some(({ role }) => role === releasedBy);

  const run = async (act: Act) => {
    if (act === 'disable') await disable.run(input, user.version);
    if (act === 'reset')
      setHalf({ text: (await reset.run(input, user.version)).passwordHalf, isSecond: false });
    if (act === 'release') setHalf({ text: (await release.run(input)).passwordHalf, isSecond: true });
    setAsked(undefined);
  };

  return (
    <>
      {can('changeUser') && <Button onClick={() => setAsked('change')}>{t('users.edit')}</Button>}
      {can('resetPassword') && isOther && <Button onClick={() => setAsked('reset')}>{t('act.reset')}</Button>}
      {can('disableUser') && isOther && user.state !== 'disabled' && (
        <Button danger onClick={() => setAsked('disable')}>
          {t('act.disable')}
        </Button>
      )}
      {can('enableUser') && user.state === 'disabled' && (
        <Button
          loading={enable.isRunning}
          onClick={() => void enable.run(input, user.version).catch(() => undefined)}
        >
          {t('act.enable')}
        </Button>
      )}
      {can('releaseUser') && isOther && mayRelease && (
        <Button type="primary" onClick={() => setAsked('release')}>
          {t('act.release')}
        </Button>
      )}
      {asked !== undefined && asked !== 'change' && (
        <ConfirmDialog
          title={`${t(`act.${asked}`)}：${user.name}`}
          open
          danger={asked !== 'release'}
          confirmText={t(`act.${asked}`)}
          onConfirm={() => run(asked)}
          onCancel={() => setAsked(undefined)}
        >
          {t(`act.${asked}Text`)}
        </ConfirmDialog>
      )}
      <ChangeUser user={user} open={asked === 'change'} onClose={() => setAsked(undefined)} />
      {half !== undefined && (
        <PasswordHalf
          half={half.text}
          isSecond={half.isSecond}
          releasedBy={releasedBy}
          onClose={() => setHalf(undefined)}
        />
      )}
    </>
  );
}
