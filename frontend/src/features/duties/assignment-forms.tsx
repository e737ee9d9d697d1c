import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { PersonChoice } from './person-choice';
import { type Assignment, capacities, endsWithReport } from './words';

type Assign = NonNullable<CommandInput<'/api/v1/village-assignments', 'post'>['body']>;
type Ending = NonNullable<CommandInput<'/api/v1/village-assignments/{assignmentId}/ending', 'post'>['body']>;

const orNull = (text: string | null | undefined) => (text === undefined || text === '' ? null : text);

export function AssignForm({ placeId, onClose }: { placeId: string; onClose: () => void }) {
  const { t } = useTranslation('duties');
  const { session } = useSession();
  const assign = useCommand('post', '/api/v1/village-assignments', { success: t('recorded'), quiet: true });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<Omit<Assign, 'placeId'>>
      title={t('assign')}
      open
      initialValues={{ capacity: 'liaisonCadre', from: session.businessDate }}
      onSubmit={({ dueOn, organ, ...values }) =>
        assign.run({ body: { ...values, placeId, dueOn: orNull(dueOn), organ: orNull(organ) } })
      }
      onClose={onClose}
    >
      <Form.Item name="personId" label={t('field.person')} rules={required}>
        <PersonChoice />
      </Form.Item>
      <Form.Item name="capacity" label={t('field.capacity')} rules={required}>
        <Select options={capacities.map((value) => ({ value, label: t(`capacity.${value}`) }))} />
      </Form.Item>
      <Form.Item name="organ" label={t('field.organ')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="from" label={t('field.from')} rules={required}>
        <DateInput />
      </Form.Item>
      <Form.Item name="dueOn" label={t('field.dueOn')}>
        <DateInput />
      </Form.Item>
    </FormDrawer>
  );
}

export function EndAssignmentForm({ of, onClose }: { of: Assignment; onClose: () => void }) {
  const { t } = useTranslation('duties');
  const { session } = useSession();
  const end = useCommand('post', '/api/v1/village-assignments/{assignmentId}/ending', {
    success: t('recorded'),
    quiet: true,
  });
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <FormDrawer<Ending>
      title={t('endOf', { name: of.name })}
      open
      initialValues={{ on: session.businessDate }}
      onSubmit={({ report, ...values }) =>
        end.run(
          { params: { path: { assignmentId: of.id } }, body: { ...values, report: orNull(report) } },
          of.version,
        )
      }
      onClose={onClose}
    >
      <Form.Item name="on" label={t('field.endedOn')} rules={required}>
        <DateInput min={of.from} max={session.businessDate} />
      </Form.Item>
      <Form.Item name="reason" label={t('field.reason')} rules={written}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name="report" label={t('field.report')} rules={endsWithReport(of) ? written : []}>
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}
