import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';
import { useListHint } from '@/ui/list-hint';

const shown = 50;

interface BranchPersonProps {
  organisationId: string;
  /** Only those outside the ledger. */
  notRecognised?: boolean;
  value?: string;
  onChange?: (id: string) => void;
  id?: string;
}

/** Somebody of the branch, found by name. */
export function BranchPerson({ organisationId, notRecognised, value, onChange, id }: BranchPersonProps) {
  const { t } = useTranslation('assessment');
  const hint = useListHint();
  const [name, setName] = useState('');
  const query = useGet(
    '/api/v1/people',
    {
      params: {
        query: {
          organisationId,
          state: 'active',
          size: shown,
          sort: 'name',
          ...(notRecognised === true ? { recognised: false } : { members: true }),
          ...(name === '' ? {} : { name }),
        },
      },
    },
    { keepPrevious: true },
  );
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      showSearch={{ filterOption: false, onSearch: (text) => setName(text.trim()) }}
      placeholder={t('survey.sheet.find')}
      notFoundContent={hint(query, t('list.empty'))}
      options={(query.data?.items ?? []).map((person) => ({
        value: person.id,
        label: person.birthDate === null ? person.name : `${person.name}（${person.birthDate.slice(0, 4)}）`,
      }))}
    />
  );
}
