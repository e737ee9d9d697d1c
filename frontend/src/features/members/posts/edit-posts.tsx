import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { FormLines } from '@/ui/form-lines';
import { useStandards } from '@/ui/standards';
import type { Person } from '../types';

interface Line {
  post: string;
  place: string;
  from: string;
  until?: string | null;
}

/** All village posts of a person, each with its days. */
export function EditPosts({ person, open, onClose }: { person: Person; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const { options } = useStandards();
  const save = useCommand('put', '/api/v1/people/{personId}/posts', {
    success: t('edit.saved'),
    quiet: true,
  });
  const required = [{ required: true, message: t('posts.required') }];
  const year = Number(session.businessDate.slice(0, 4));
  return (
    <FormDrawer<{ items?: Line[] }>
      title={t('posts.edit')}
      open={open}
      onClose={onClose}
      initialValues={{
        items: person.posts.items.map(({ post, place, from, until }) => ({
          post: post.code,
          place,
          from,
          until,
        })),
      }}
      onSubmit={({ items = [] }) =>
        save.run(
          {
            params: { path: { personId: person.id } },
            body: {
              items: items.map(({ post, place, from, until }) => ({
                post,
                place,
                from,
                until: until ?? null,
              })),
            },
          },
          person.version,
        )
      }
    >
      <FormLines name="items" title={t('posts.title')} hint={t('posts.hint')} addText={t('posts.add')}>
        {(line) => (
          <>
            <Form.Item name={[line, 'post']} label={t('posts.post')} rules={required}>
              <Select options={options('villagePost', year)} />
            </Form.Item>
            <Form.Item name={[line, 'place']} label={t('posts.place')} rules={required}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name={[line, 'from']} label={t('posts.from')} rules={required}>
              <DateInput max={session.businessDate} />
            </Form.Item>
            <Form.Item name={[line, 'until']} label={t('posts.until')}>
              <DateInput max={session.businessDate} />
            </Form.Item>
          </>
        )}
      </FormLines>
    </FormDrawer>
  );
}
