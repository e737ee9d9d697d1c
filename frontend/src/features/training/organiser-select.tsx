import { Select } from 'antd';
import { useState } from 'react';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';

const most = 20;

/** The places where the user holds a post, or any within reach by name. */
export function OrganiserSelect(props: { id?: string; value?: string; onChange?: (id: string) => void }) {
  const { session } = useSession();
  const [text, setText] = useState('');
  const { data } = useGet(
    '/api/v1/organisations',
    { params: { query: { name: text.trim(), size: most } } },
    { enabled: text.trim() !== '' },
  );
  const own = new Map(session.posts.map((post) => [post.organisationId, post.organisationName]));
  const choices =
    text.trim() === ''
      ? [...own].map(([value, label]) => ({ value, label }))
      : (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <Select {...props} showSearch={{ filterOption: false, onSearch: setText }} options={choices} />;
}
