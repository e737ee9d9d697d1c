import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { useStandards } from '@/ui/standards';
import { organKinds, type Organisation, placeKinds } from './types';

type Values = NonNullable<CommandInput<'/api/v1/organisations', 'post'>['body']>;

interface AddProps {
  parent: Organisation;
  open: boolean;
  onClose: () => void;
}

export function AddOrganisation({ parent, open, onClose }: AddProps) {
  const { t } = useTranslation('members');
  const add = useCommand('post', '/api/v1/organisations', { success: t('organisations.added'), quiet: true });
  return (
    <FormDrawer<Values>
      title={`${t('organisations.add')}：${parent.name}`}
      open={open}
      onClose={onClose}
      onSubmit={(values) => add.run({ body: { ...values, parentId: parent.id } })}
    >
      <Form.Item name="kind" label={t('organisations.kind')} rules={[{ required: true }]}>
        <Select options={parent.mayHold.map((value) => ({ value, label: t(`orgKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={t('organisations.name')} rules={[{ required: true }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <ByKind />
    </FormDrawer>
  );
}

/** A place has a code, a unit of the organs a field of work. */
function ByKind() {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const { options } = useStandards();
  const kind = Form.useWatch<Values['kind'] | undefined>('kind');
  if (kind === undefined) return null;
  if (organKinds.includes(kind))
    return (
      <Form.Item name="function" label={t('organisations.function')} extra={t('organisations.functionHint')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={options('organFunction', Number(session.businessDate.slice(0, 4)))}
        />
      </Form.Item>
    );
  if (kind !== 'townshipCommittee' && !placeKinds.includes(kind)) return null;
  return (
    <Form.Item
      name="divisionCode"
      label={t('organisations.divisionCode')}
      rules={[{ pattern: /^[0-9]{6,12}$/ }]}
    >
      <Input maxLength={12} inputMode="numeric" />
    </Form.Item>
  );
}
