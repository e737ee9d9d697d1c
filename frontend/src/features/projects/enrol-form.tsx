import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { useStandards } from '@/ui/standards';
import type { Project } from './words';

type Values = NonNullable<CommandInput<'/api/v1/projects/{projectId}/enrolments', 'post'>['body']>;

const roles = [
  'grower',
  'worker',
  'shareholder',
  'informationOfficer',
  'salesOfficer',
  'technicalInstructor',
] as const;
const most = 20;

/** Somebody whom the project suits, or anybody by name. */
export function EnrolForm({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTranslation('projects');
  const { session } = useSession();
  const enrol = useCommand('post', '/api/v1/projects/{projectId}/enrolments', {
    success: t('enrolled'),
    quiet: true,
  });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<Values>
      title={t('enrol')}
      open
      initialValues={{ as: 'grower', joinedOn: session.businessDate }}
      onSubmit={(body) => enrol.run({ params: { path: { projectId: project.id } }, body })}
      onClose={onClose}
    >
      <Form.Item name="personId" label={t('field.person')} extra={t('suggested')} rules={required}>
        <PersonSelect project={project} />
      </Form.Item>
      <Form.Item name="as" label={t('field.role')} rules={required}>
        <Select options={roles.map((value) => ({ value, label: t(`role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="joinedOn" label={t('field.joinedOn')} rules={required}>
        <DateInput min={project.proposedOn} max={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}

function PersonSelect(props: {
  project: Project;
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}) {
  const { project, ...field } = props;
  const { t } = useTranslation('projects');
  const { name } = useStandards();
  const [text, setText] = useState('');
  const { data: suggested } = useGet('/api/v1/projects/{projectId}/suggestions', {
    params: { path: { projectId: project.id } },
  });
  const { data: found } = useGet(
    '/api/v1/people',
    { params: { query: { name: text.trim(), size: most } } },
    { enabled: text.trim() !== '' },
  );
  const suits = (suggested?.items ?? []).map((one) => ({
    value: one.personId,
    label: t('fits', {
      name: one.name,
      words: [
        ...one.skills.map((code) => name('skill', code)),
        ...one.wishes.map((code) => name('wish', code)),
      ].join('、'),
    }),
  }));
  const byName = (found?.items ?? []).map((one) => ({
    value: one.id,
    label: t('fits', { name: one.name, words: one.organisationName }),
  }));
  return (
    <Select
      {...field}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={text.trim() === '' ? suits : byName}
    />
  );
}
