import { IdcardOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Problem } from '@/api/problem';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';

/** Opens the file of whoever has the identity number; the number goes into no address and no log. */
export function FindByNumber() {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!can('findByNumber')) return null;
  return (
    <>
      <Button icon={<IdcardOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('people.findByNumber')}
      </Button>
      {isOpen && <FindDrawer onClose={() => setOpen(false)} />}
    </>
  );
}

function FindDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const find = useCommand('post', '/api/v1/people/find-by-number', { quiet: true });

  const submit = async ({ citizenId }: { citizenId: string }) => {
    const { person } = await find.run({ body: { citizenId } });
    if (person === null) {
      // Beside the field, so that the number can be compared once more.
      const nobody = t('people.nobodyFound');
      throw new Problem(404, 'members.nobody_found', nobody, undefined, { citizenId: [nobody] }, {});
    }
    void navigate(`/people/${person.id}`);
  };

  return (
    <FormDrawer<{ citizenId: string }>
      title={t('people.findByNumber')}
      open
      submitText={t('people.find')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Form.Item
        name="citizenId"
        label={t('person.citizenId')}
        extra={t('people.findHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
    </FormDrawer>
  );
}
