import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';

const shown = 20;

interface ApplicantPickerProps {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
}

/** Somebody on file who is no member, by name. */
export function ApplicantPicker(props: ApplicantPickerProps) {
  const { t } = useTranslation('members');
  const [name, setName] = useState('');
  const query = useGet(
    '/api/v1/people',
    { params: { query: { name, partyStatus: 'nonMember', state: 'active', size: shown } } },
    { enabled: name !== '', keepPrevious: true },
  );
  const found = name === '' ? [] : (query.data?.items ?? []);
  return (
    <Select
      {...props}
      allowClear
      showSearch={{ filterOption: false, onSearch: (text) => setName(text.trim()) }}
      loading={query.isFetching}
      placeholder={t('development.typeName')}
      notFoundContent={
        name === '' || query.isFetching ? t('development.typeName') : t('development.noApplicant')
      }
      options={found.map((person) => ({
        value: person.id,
        label: `${person.name} · ${person.organisationName}`,
      }))}
    />
  );
}
