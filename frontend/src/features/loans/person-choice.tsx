import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';
import { useListHint } from '@/ui/list-hint';

const shown = 30;

interface PersonChoiceProps {
  value?: string;
  onChange?: (id: string) => void;
  id?: string;
}

/** Somebody within reach, found by name. */
export function PersonChoice({ value, onChange, id }: PersonChoiceProps) {
  const { t } = useTranslation('loans');
  const hint = useListHint();
  const [name, setName] = useState('');
  const query = useGet(
    '/api/v1/people',
    { params: { query: { state: 'active', size: shown, sort: 'name', ...(name === '' ? {} : { name }) } } },
    { keepPrevious: true },
  );
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      showSearch={{ filterOption: false, onSearch: (text) => setName(text.trim()) }}
      placeholder={t('person')}
      notFoundContent={hint(query, t('nobody'))}
      options={(query.data?.items ?? []).map((person) => ({
        value: person.id,
        label: `${person.name}（${person.organisationName}）`,
      }))}
    />
  );
}
