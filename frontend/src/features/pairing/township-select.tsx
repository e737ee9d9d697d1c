import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';

interface TownshipSelectProps {
  value?: string;
  onChange?: (id: string | undefined) => void;
  id?: string;
}

/** A township of the county, found by name; none for all of them. */
export function TownshipSelect({ value, onChange, id }: TownshipSelectProps) {
  const { t } = useTranslation('pairing');
  const { data, isPending } = useGet('/api/v1/organisations', {
    params: { query: { kind: 'townshipCommittee', size: 200 } },
  });
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      placeholder={t('proposal.whole')}
      options={(data?.items ?? []).map((township) => ({ value: township.id, label: township.name }))}
    />
  );
}
