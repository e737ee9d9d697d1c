import { Form, type FormInstance, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';

interface BranchSelectProps {
  value?: string;
  onChange?: (id: string) => void;
  id?: string;
  /** Where none means all. */
  clearable?: boolean;
  placeholder?: string;
}

/** An organ branch of the caller's reach, found by name. */
export function BranchSelect({ value, onChange, id, clearable, placeholder }: BranchSelectProps) {
  const { t } = useTranslation('pairing');
  const { data, isPending } = useGet('/api/v1/pairing-board/branches', { params: { query: { size: 200 } } });
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      allowClear={clearable === true}
      placeholder={placeholder ?? t('make.branch')}
      options={(data?.items ?? []).map(({ branchId, name }) => ({ value: branchId, label: name }))}
    />
  );
}

interface HelperChoiceProps {
  form: FormInstance;
  /** How many people the helper must have room for. */
  room: number;
}

/** First the branch, then one of its members who has room. Fields `branchId` and `helperId`. */
export function HelperChoice({ form, room }: HelperChoiceProps) {
  const { t } = useTranslation('pairing');
  const branchId = Form.useWatch<string | undefined>('branchId', form);
  const { data, isFetching } = useGet(
    '/api/v1/pairing-board/helpers',
    { params: { query: { branchId: branchId ?? '', size: 200 } } },
    { enabled: branchId !== undefined },
  );
  return (
    <>
      <Form.Item
        name="branchId"
        label={t('make.branch')}
        rules={[{ required: true, message: t('make.branchRequired') }]}
      >
        <BranchSelect onChange={() => form.setFieldValue('helperId', undefined)} />
      </Form.Item>
      <Form.Item
        name="helperId"
        label={t('make.helper')}
        rules={[{ required: true, message: t('make.helperRequired') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          disabled={branchId === undefined}
          loading={isFetching}
          options={(branchId === undefined ? [] : (data?.items ?? [])).map((helper) => ({
            value: helper.personId,
            label: t('make.helperOption', {
              name: helper.name,
              count: helper.people.length,
              free: helper.freeSeats,
            }),
            disabled: helper.freeSeats < room,
          }))}
        />
      </Form.Item>
    </>
  );
}
