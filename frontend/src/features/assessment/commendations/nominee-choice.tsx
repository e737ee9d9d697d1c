import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';
import { useListHint } from '@/ui/list-hint';

const shown = 30;

interface ChoiceProps {
  value?: string;
  onChange?: (id: string) => void;
  id?: string;
}

/** A member within reach, found by name. */
export function NomineeChoice(props: ChoiceProps) {
  const { t } = useTranslation('assessment');
  const hint = useListHint();
  const [name, setName] = useState('');
  const query = useGet(
    '/api/v1/people',
    {
      params: {
        query: {
          members: true,
          state: 'active',
          size: shown,
          sort: 'name',
          ...(name === '' ? {} : { name }),
        },
      },
    },
    { keepPrevious: true },
  );
  return (
    <Select
      {...props}
      showSearch={{ filterOption: false, onSearch: (text) => setName(text.trim()) }}
      placeholder={t('commendation.personHint')}
      notFoundContent={hint(query, t('commendation.nobody'))}
      options={(query.data?.items ?? []).map((person) => ({
        value: person.id,
        label: `${person.name}（${person.organisationName}）`,
      }))}
    />
  );
}
