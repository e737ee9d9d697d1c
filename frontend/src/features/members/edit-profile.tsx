import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FactDrawer } from './changes/fact-drawer';
import './members.css';
import { useStandards } from '@/ui/standards';
import type { Person } from './types';

type Values = NonNullable<CommandInput<'/api/v1/people/{personId}/profile', 'put'>['body']>;

interface EditProps {
  person: Person;
  open: boolean;
  onClose: () => void;
}

/** Living conditions, causes, skills and wishes. */
export function EditProfile({ person, open, onClose }: EditProps) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const { options } = useStandards();
  const save = useCommand('put', '/api/v1/people/{personId}/profile', {
    success: t('edit.saved'),
    quiet: true,
  });
  const year = Number(session.businessDate.slice(0, 4));
  const { profile } = person;
  const codes = (values: readonly { code: string }[]) => values.map(({ code }) => code);
  const one = (list: Parameters<typeof options>[0]) => (
    <Select allowClear options={options(list, year)} placeholder={t('edit.choose')} />
  );
  const many = (list: Parameters<typeof options>[0]) => (
    <Select
      mode="multiple"
      maxCount={12}
      showSearch={{ optionFilterProp: 'label' }}
      options={options(list, year)}
      placeholder={t('edit.choose')}
    />
  );
  return (
    <FactDrawer<Values>
      personId={person.id}
      version={person.version}
      asRequest={(profile) => ({ profile })}
      title={t('edit.profile')}
      open={open}
      onClose={onClose}
      initialValues={{
        health: profile.health?.code ?? null,
        labour: profile.labour?.code ?? null,
        housing: profile.housing?.code ?? null,
        primaryCause: profile.primaryCause?.code ?? null,
        otherCauses: codes(profile.otherCauses),
        identities: codes(profile.identities),
        skills: codes(profile.skills),
        wishes: codes(profile.wishes),
        situation: profile.situation,
      }}
      onSave={(body) =>
        save.run(
          {
            params: { path: { personId: person.id } },
            body,
          },
          person.version,
        )
      }
    >
      <div className="form-columns">
        <Form.Item name="health" label={t('person.health')}>
          {one('health')}
        </Form.Item>
        <Form.Item name="labour" label={t('person.labour')}>
          {one('labourCapacity')}
        </Form.Item>
        <Form.Item name="housing" label={t('person.housing')}>
          {one('housingGrade')}
        </Form.Item>
        <Form.Item name="primaryCause" label={t('person.primaryCause')}>
          {one('hardshipCause')}
        </Form.Item>
      </div>
      <Form.Item name="otherCauses" label={t('person.otherCauses')}>
        {many('hardshipCause')}
      </Form.Item>
      <Form.Item name="identities" label={t('person.identities')}>
        {many('assistanceIdentity')}
      </Form.Item>
      <Form.Item name="skills" label={t('person.skills')}>
        {many('skill')}
      </Form.Item>
      <Form.Item name="wishes" label={t('person.wishes')}>
        {many('wish')}
      </Form.Item>
      <Form.Item name="situation" label={t('person.situation')} extra={t('edit.situationHint')}>
        <Input.TextArea rows={4} maxLength={400} showCount />
      </Form.Item>
    </FactDrawer>
  );
}
