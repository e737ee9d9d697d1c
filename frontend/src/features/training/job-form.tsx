import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import type { Trainee, Training } from './words';

interface JobFormProps {
  training: Training;
  of: Trainee;
  onClose: () => void;
}

/** Work that somebody found by the training; taken back where it was recorded in error. */
export function JobForm({ training, of, onClose }: JobFormProps) {
  const { t } = useTranslation('training');
  const { session } = useSession();
  const record = useCommand('put', '/api/v1/trainees/{traineeId}/job', { success: t('saved'), quiet: true });
  const path = { params: { path: { traineeId: of.id } } };
  return (
    <FormDrawer<{ employer: string; on: string }>
      title={t('jobOf', { name: of.name })}
      open
      initialValues={{
        on: of.employedOn ?? session.businessDate,
        ...(of.employer === null ? {} : { employer: of.employer }),
      }}
      onSubmit={(job) => record.run({ ...path, body: { job } }, of.version)}
      onClose={onClose}
    >
      <Form.Item
        name="employer"
        label={t('field.employer')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="on" label={t('field.employedOn')} rules={[{ required: true, message: t('required') }]}>
        <DateInput min={training.plan.on} max={session.businessDate} />
      </Form.Item>
      {of.employer !== null && (
        <Button
          danger
          onClick={() => void record.run({ ...path, body: { job: null } }, of.version).then(onClose)}
        >
          {t('jobWrong')}
        </Button>
      )}
    </FormDrawer>
  );
}
