import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import type { User } from './user-screen';

interface EndPostProps {
  user: User;
  post: Schema<'PostView'>;
  onClose: () => void;
}

export function EndPost({ user, post, onClose }: EndPostProps) {
  const { t } = useTranslation('access');
  const { t: tc } = useTranslation();
  const end = useCommand('post', '/api/v1/users/{userId}/posts/{postId}/end', {
    success: t('post.ended'),
    quiet: true,
  });
  return (
    <FormDrawer<{ until?: string }>
      title={t('post.end')}
      open
      submitText={t('post.end')}
      onClose={onClose}
      onSubmit={({ until }) =>
        end.run(
          { params: { path: { userId: user.id, postId: post.id } }, body: { until: until ?? null } },
          user.version,
        )
      }
    >
      <p style={{ marginBottom: 16 }}>
        {t('post.endText', { organisation: post.organisationName, role: tc(`role.${post.role}`) })}
      </p>
      <Form.Item name="until" label={t('post.endUntil')}>
        <DateInput min={post.from} />
      </Form.Item>
    </FormDrawer>
  );
}
