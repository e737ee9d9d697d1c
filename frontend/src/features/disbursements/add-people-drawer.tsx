import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { FormDrawer } from '@/ui/form-drawer';
import { MoneyInput } from '@/ui/money-input';
import { useBilingual } from '@/ui/use-bilingual';
import type { Batch } from './words';

interface Values {
  people: string[];
  how: 'each' | 'share';
  amount: number;
  item?: string;
  reason: string;
}

/** People to whom something happened, many in one act: each the same, or a sum shared evenly. */
export function AddPeopleDrawer({ view, onClose }: { view: Batch; onClose: () => void }) {
  const { t } = useTranslation('disbursements');
  const said = useBilingual();
  const add = useCommand('post', '/api/v1/disbursements/{disbursementId}/lines', {
    success: t('added'),
    quiet: true,
  });
  const items = view.rules[0]?.items ?? [];
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<Values>
      title={t('add')}
      open
      initialValues={{
        how: 'each',
        ...(view.rules[0]?.amount == null ? {} : { amount: view.rules[0].amount }),
      }}
      onClose={onClose}
      onSubmit={({ people, how, amount, item, reason }) =>
        add.run({
          params: { path: { disbursementId: view.batch.id } },
          body: {
            people: people.map((personId) => ({
              personId,
              amount: how === 'each' ? amount : null,
              item: item ?? null,
            })),
            reason,
            total: how === 'share' ? amount : null,
          },
        })
      }
    >
      <Form.Item name="people" label={t('people')} rules={required}>
        <PeopleSelect />
      </Form.Item>
      {items.length > 0 && (
        <Form.Item name="item" label={t('item')} rules={required}>
          <Select options={items.map((one) => ({ value: one.code, label: said(one) }))} />
        </Form.Item>
      )}
      <Form.Item name="how" label={t('how')}>
        <Radio.Group options={(['each', 'share'] as const).map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Form.Item name="amount" label={t('amount')} rules={required}>
        <MoneyInput />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('event')}
        extra={t('eventHint')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
    </FormDrawer>
  );
}

interface PeopleSelectProps {
  value?: string[];
  onChange?: (ids: string[]) => void;
  id?: string;
}

/** People of the user's reach, by name; those chosen stay while others are looked for. */
function PeopleSelect({ value = [], onChange, id }: PeopleSelectProps) {
  const { t } = useTranslation('disbursements');
  const [name, setName] = useState('');
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const { data, isFetching } = useGet(
    '/api/v1/people',
    { params: { query: { name, size: 20 } } },
    { enabled: name.trim() !== '', keepPrevious: true },
  );
  const found = (data?.items ?? []).map((person) => ({
    value: person.id,
    label: `${person.name}（${person.organisationName}）`,
  }));
  const options = [
    ...value
      .filter((one) => !found.some((person) => person.value === one))
      .map((one) => ({ value: one, label: known.get(one) ?? one })),
    ...found,
  ];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      value={value}
      onChange={(ids: string[]) => {
        setKnown(new Map([...known, ...options.map((one) => [one.value, one.label] as const)]));
        onChange?.(ids);
      }}
      showSearch={{ filterOption: false, onSearch: setName }}
      loading={isFetching}
      placeholder={t('peopleHint')}
      options={options}
    />
  );
}
