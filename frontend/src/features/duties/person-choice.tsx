import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';
import { useListHint } from '@/ui/list-hint';

const shown = 30;
const most = 200;

interface ChoiceProps {
  value?: string;
  onChange?: (id: string) => void;
  id?: string;
}

/** Somebody within reach, found by name. */
export function PersonChoice(props: ChoiceProps) {
  const { t } = useTranslation('duties');
  const hint = useListHint();
  const [name, setName] = useState('');
  const query = useGet(
    '/api/v1/people',
    { params: { query: { state: 'active', size: shown, sort: 'name', ...(name === '' ? {} : { name }) } } },
    { keepPrevious: true },
  );
  return (
    <Select
      {...props}
      showSearch={{ filterOption: false, onSearch: (text) => setName(text.trim()) }}
      placeholder={t('personHint')}
      notFoundContent={hint(query, t('nobody'))}
      options={(query.data?.items ?? []).map((person) => ({
        value: person.id,
        label: `${person.name}（${person.organisationName}）`,
      }))}
    />
  );
}

/** A village or community within reach. */
export function VillageChoice(props: ChoiceProps) {
  const { data } = useGet('/api/v1/reserve-villages');
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      options={(data?.items ?? []).map(({ placeId, placeName, townshipName }) => ({
        value: placeId,
        label: [townshipName, placeName].filter(Boolean).join(' '),
      }))}
    />
  );
}

/** A township within reach. */
export function TownshipChoice(props: ChoiceProps) {
  const { data } = useGet('/api/v1/organisations', {
    params: { query: { kind: 'townshipCommittee', size: most } },
  });
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
