import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { FormDrawer } from '@/ui/form-drawer';
import type { Training } from './words';

const most = 20;

interface EnrolFormProps {
  training: Training;
  /** They are there now. */
  came: boolean;
  onClose: () => void;
}

/** Puts people on the list by name; one alone may send somebody of the household. */
export function EnrolForm({ training, came, onClose }: EnrolFormProps) {
  const { t } = useTranslation('training');
  const enrol = useCommand('post', '/api/v1/trainings/{trainingId}/trainees', {
    success: t(came ? 'markedPresent' : 'enrolled'),
    quiet: true,
  });
  return (
    <FormDrawer<{ people: string[]; relative?: string }>
      title={t(came ? 'walkIn' : 'enrol')}
      open
      initialValues={{ people: [] }}
      onSubmit={({ people, relative }) =>
        enrol.run({
          params: { path: { trainingId: training.id } },
          body: {
            came,
            people: people.map((personId) => ({
              personId,
              relative:
                people.length === 1 && relative !== undefined && relative.trim() !== '' ? relative : null,
            })),
          },
        })
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <Form.Item
            name="people"
            label={t('field.people')}
            extra={t('byName')}
            rules={[{ required: true, message: t('required') }]}
          >
            <PeopleSelect />
          </Form.Item>
          <Form.Item noStyle shouldUpdate>
            {() =>
              (form.getFieldValue('people') as string[] | undefined)?.length === 1 && (
                <Form.Item name="relative" label={t('field.relative')} extra={t('relativeHint')}>
                  <Input maxLength={100} />
                </Form.Item>
              )
            }
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}

function PeopleSelect(props: { id?: string; value?: string[]; onChange?: (ids: string[]) => void }) {
  const { t } = useTranslation('training');
  const [text, setText] = useState('');
  const { data } = useGet(
    '/api/v1/people',
    { params: { query: { name: text.trim(), size: most } } },
    { enabled: text.trim() !== '' },
  );
  return (
    <Select
      {...props}
      mode="multiple"
      placeholder={t('byName')}
      labelRender={({ label }) => label}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={(data?.items ?? []).map((one) => ({
        value: one.id,
        label: `${one.name} · ${one.organisationName}`,
      }))}
    />
  );
}
