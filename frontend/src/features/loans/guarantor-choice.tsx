import { AutoComplete } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';
import { useListHint } from '@/ui/list-hint';

const shown = 30;
const longest = 50;

export interface NamedGuarantor {
  name: string;
  /** Where the register has them. */
  personId?: string | null;
}

interface GuarantorChoiceProps {
  value?: NamedGuarantor;
  onChange?: (guarantor: NamedGuarantor) => void;
  id?: string;
  /** Nobody stands for their own loan. */
  except?: string | undefined;
}

/** Somebody who stands for a loan: found by name within reach, or written in where the register does not have them. */
export function GuarantorChoice({ value, onChange, id, except }: GuarantorChoiceProps) {
  const { t } = useTranslation('loans');
  const hint = useListHint();
  const [name, setName] = useState('');
  const query = useGet(
    '/api/v1/people',
    { params: { query: { state: 'active', size: shown, sort: 'name', ...(name === '' ? {} : { name }) } } },
    { keepPrevious: true },
  );
  const people = (query.data?.items ?? []).filter((person) => person.id !== except);
  const isKnown = value?.personId != null;
  return (
    <>
      <AutoComplete
        {...(id === undefined ? {} : { id })}
        value={value?.name ?? ''}
        maxLength={longest}
        placeholder={t('guarantorName')}
        notFoundContent={hint(query, t('guarantorOutside'))}
        options={people.map((person) => ({
          value: person.id,
          label: `${person.name}（${person.organisationName}）`,
        }))}
        showSearch={{
          filterOption: false,
          onSearch: (text) => {
            setName(text.trim());
            onChange?.({ name: text, personId: null });
          },
        }}
        onSelect={(personId: string) => {
          const person = people.find((one) => one.id === personId);
          if (person !== undefined) onChange?.({ name: person.name, personId });
        }}
      />
      {(value?.name ?? '') !== '' && (
        <span className="muted">{t(isKnown ? 'guarantorKnown' : 'guarantorOutside')}</span>
      )}
    </>
  );
}
