import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';

const most = 20;

/** Somebody within reach, by name. */
export function PersonSelect(props: { id?: string; value?: string; onChange?: (id: string) => void }) {
  const { t } = useTranslation('training');
  const [text, setText] = useState('');
  const { data } = useGet(
    '/api/v1/people',
    { params: { query: { name: text.trim(), size: most } } },
    { enabled: text.trim() !== '' },
  );
  return (
    <Select
      {...props}
      allowClear
      placeholder={t('searchName')}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={(data?.items ?? []).map((one) => ({
        value: one.id,
        label: `${one.name} · ${one.organisationName}`,
      }))}
    />
  );
}
