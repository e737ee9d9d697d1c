import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { FormDrawer } from '@/ui/form-drawer';
import { useBilingual } from '@/ui/use-bilingual';
import { visitClasses } from './types';

interface PersonSelectProps {
  value?: string;
  onChange?: (id: string) => void;
  id?: string;
}

/** Somebody of the user's reach, by name. */
function PersonSelect({ value, onChange, id }: PersonSelectProps) {
  const { t } = useTranslation('campaigns');
  const [name, setName] = useState('');
  const { data, isFetching } = useGet(
    '/api/v1/people',
    { params: { query: { name, size: 20 } } },
    { enabled: name.trim() !== '', keepPrevious: true },
  );
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      showSearch={{ filterOption: false, onSearch: setName }}
      loading={isFetching}
      placeholder={t('add.personHint')}
      options={(data?.items ?? []).map((person) => ({
        value: person.id,
        label: `${person.name}（${person.organisationName}）`,
      }))}
    />
  );
}

/** Somebody whom only the branch knows to belong onto the list; once it is settled, for a sudden event. */
export function AddLineDrawer({ campaign, onClose }: { campaign?: string; onClose: () => void }) {
  const { t } = useTranslation('campaigns');
  const said = useBilingual();
  const { data } = useGet('/api/v1/campaigns');
  const add = useCommand('post', '/api/v1/campaign-lines', { quiet: true, success: t('add.done') });
  const required = [{ required: true, message: t('add.required') }];
  const rounds = (data?.items ?? []).filter(({ stage }) => stage !== null && stage !== 'closed');
  return (
    <FormDrawer<Schema<'AddCampaignLineCommand'>>
      title={t('add.title')}
      open
      initialValues={campaign === undefined ? {} : { campaign }}
      onClose={onClose}
      onSubmit={(values) => add.run({ body: values })}
    >
      {(form) => (
        <>
          <Form.Item name="campaign" label={t('add.round')} rules={required}>
            <Select
              notFoundContent={t('add.noRound')}
              options={rounds.map((round) => ({ value: round.key, label: said(round) }))}
            />
          </Form.Item>
          <Form.Item name="personId" label={t('add.person')} rules={required}>
            <PersonSelect />
          </Form.Item>
          <Form.Item name="classes" label={t('class')} rules={required}>
            <Select
              mode="multiple"
              options={visitClasses.map((one) => ({ value: one, label: t(`classes.${one}`) }))}
            />
          </Form.Item>
          <Form.Item name="reason" label={t('add.reason')} rules={required}>
            <Input.TextArea rows={3} maxLength={400} />
          </Form.Item>
          <Form.Item noStyle shouldUpdate>
            {() =>
              rounds.some(
                ({ key, stage }) => key === (form.getFieldValue('campaign') as string) && stage !== 'listing',
              ) && (
                <Form.Item name="suddenEvent" valuePropName="checked">
                  <Checkbox>{t('add.sudden')}</Checkbox>
                </Form.Item>
              )
            }
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}
