import { Select } from 'antd';
import { useState } from 'react';
import { useGet } from '@/api/use-get';

interface PeopleChoiceProps {
  organisationId: string;
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
}

/** Some of an organisation's people: shown at once where they are few, found by name where they are many. */
export function PeopleChoice({ organisationId, value = [], onChange, id }: PeopleChoiceProps) {
  const [name, setName] = useState('');
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const query = useGet(
    '/api/v1/people',
    { params: { query: { organisationId, size: 200, ...(name === '' ? {} : { name }) } } },
    { keepPrevious: true },
  );
  const found = (query.data?.items ?? []).filter(
    (person) =>
      person.organisationId === organisationId && person.state !== 'removed' && person.state !== 'deceased',
  );
  const options = [
    ...value
      .filter((chosen) => !found.some((person) => person.id === chosen))
      .map((chosen) => ({ value: chosen, label: names[chosen] ?? chosen })),
    ...found.map((person) => ({ value: person.id, label: person.name })),
  ];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setName }}
      loading={query.isFetching}
      options={options}
      value={value}
      onChange={(ids: string[]) => {
        setNames({ ...names, ...Object.fromEntries(found.map((person) => [person.id, person.name])) });
        onChange?.(ids);
      }}
    />
  );
}
