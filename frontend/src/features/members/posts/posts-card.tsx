import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Card } from '@/ui/card';
import { useCoded } from '@/ui/standards';
import type { Person } from '../types';
import { EditPosts } from './edit-posts';
import { useTenureText } from './tenure-text';

/** Posts held in villages and how long altogether: benefits rest on them. */
export function PostsCard({ person }: { person: Person }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const coded = useCoded();
  const tenure = useTenureText();
  const [isEditing, setEditing] = useState(false);
  const { items, months } = person.posts;
  return (
    <Card
      title={t('posts.title')}
      extra={
        can('editPosts') &&
        person.mergedInto === null && (
          <Button className="no-print" onClick={() => setEditing(true)}>
            {t('posts.edit')}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <p className="muted">{t('posts.none')}</p>
      ) : (
        <div className="stack">
          <p>
            {t('posts.tenure')} <b>{tenure(months)}</b>
          </p>
          <ol className="stays">
            {items.map(({ post, place, from, until, recordedBy, recordedOn }) => (
              <li key={`${post.code} ${place} ${from}`}>
                <div>
                  <b>{t('posts.held', { post: coded(post), place })}</b>
                  <div>
                    {until === null ? t('posts.current', { from }) : t('posts.past', { from, until })}
                  </div>
                  <small className="muted">
                    {t('posts.recorded', { name: recordedBy, date: recordedOn })}
                  </small>
                </div>
              </li>
            ))}
          </ol>
        </div>
      )}
      <EditPosts person={person} open={isEditing} onClose={() => setEditing(false)} />
    </Card>
  );
}
