import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { MonthInput } from './month-input';
import type { Person } from './types';

interface Values {
  paidUntil?: string | null;
  reason?: string | null;
}

interface EditDuesProps {
  person: Person;
  open: boolean;
  onClose: () => void;
}

/** Until which month a member's dues are paid, or why they may stay unpaid. */
export function EditDues({ person, open, onClose }: EditDuesProps) {
  const { t } = useTranslation('members');
  const save = useCommand('put', '/api/v1/people/{personId}/dues', { success: t('edit.saved'), quiet: true });
  return (
    <FormDrawer<Values>
      title={`${t('membership.editDues')}：${person.name}`}
      open={open}
      onClose={onClose}
      initialValues={{ paidUntil: person.dues?.paidUntil ?? null, reason: person.dues?.reason ?? null }}
      onSubmit={({ paidUntil, reason }) =>
        save.run(
          {
            params: { path: { personId: person.id } },
            body: { paidUntil: paidUntil ?? null, reason: reason ?? null },
          },
          person.version,
        )
      }
    >
      <Form.Item name="paidUntil" label={t('membership.paidUntil')} extra={t('membership.paidUntilHint')}>
        <MonthInput />
      </Form.Item>
      <Form.Item name="reason" label={t('membership.duesReason')} extra={t('membership.duesReasonHint')}>
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </FormDrawer>
  );
}
