import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import type { Training } from './words';

type Values = NonNullable<CommandInput<'/api/v1/trainings/{trainingId}/holding', 'post'>['body']>;

/** A training was held: how often, and how many came who are on no list. */
export function HoldForm({ training, onClose }: { training: Training; onClose: () => void }) {
  const { t } = useTranslation('training');
  const hold = useCommand('post', '/api/v1/trainings/{trainingId}/holding', {
    success: t('held'),
    quiet: true,
  });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<Values>
      title={t('act.hold')}
      open
      initialValues={{ sessions: training.plan.sessions, others: training.others }}
      onSubmit={(body) => hold.run({ params: { path: { trainingId: training.id } }, body }, training.version)}
      onClose={onClose}
    >
      <Form.Item name="sessions" label={t('field.sessions')} rules={required}>
        <InputNumber min={1} max={400} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="others" label={t('field.others')} extra={t('othersHint')} rules={required}>
        <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </FormDrawer>
  );
}
