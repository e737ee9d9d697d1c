import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import './members.css';
import { OrganisationPicker } from './organisation-picker';
import { PersonFields } from './person-fields';
import { branchKinds, placeKinds } from './types';

type Values = NonNullable<CommandInput<'/api/v1/people', 'post'>['body']>;

/** Registers somebody and opens their file. */
export function AddPerson({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const add = useCommand('post', '/api/v1/people', { success: t('people.added'), quiet: true });
  return (
    <FormDrawer<Values>
      title={t('people.add')}
      open={open}
      onClose={onClose}
      initialValues={{ partyStatus: 'fullMember' }}
      onSubmit={async (values) => {
        const { id } = await add.run({ body: values });
        // After the drawer has let go of its guard.
        setTimeout(() => void navigate(`/people/${id}`));
      }}
    >
      <Form.Item
        name="organisationId"
        label={t('person.organisation')}
        extra={t('edit.chooseBranch')}
        rules={[{ required: true }]}
      >
        <OrganisationPicker kinds={[...branchKinds, ...placeKinds]} />
      </Form.Item>
      <Form.Item name="citizenId" label={t('person.citizenId')}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <PersonFields />
      <div className="form-columns">
        <Form.Item name="phone" label={t('person.phone')}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
        <Form.Item name="bankAccount" label={t('person.bankAccount')}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      </div>
    </FormDrawer>
  );
}
