import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { useStandards } from '@/ui/standards';
import { OrganiserSelect } from './organiser-select';
import { clock, kinds, type Training } from './words';

type Values = NonNullable<CommandInput<'/api/v1/trainings', 'post'>['body']>;

const mostSessions = 400;

/** Plans a training, or changes the plan of one. */
export function TrainingForm({ training, onClose }: { training?: Training; onClose: () => void }) {
  const { t } = useTranslation('training');
  const { session } = useSession();
  const { options } = useStandards();
  const navigate = useNavigate();
  const draft = useCommand('post', '/api/v1/trainings', { success: t('saved'), quiet: true });
  const edit = useCommand('put', '/api/v1/trainings/{trainingId}', { success: t('saved'), quiet: true });
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  const year = Number(session.businessDate.slice(0, 4));

  const submit = async ({ organisationId, plan }: Values) => {
    const body = {
      ...plan,
      startsAt: `${plan.startsAt}:00`,
      endsAt: `${plan.endsAt}:00`,
      skill: plan.skill ?? null,
      capacity: plan.capacity ?? null,
      teacher: plan.teacher ?? null,
      audience: plan.audience ?? null,
    };
    if (training === undefined) {
      const made = await draft.run({ body: { organisationId, plan: body } });
      await navigate(`/trainings/${made.id}`);
    } else {
      await edit.run(
        { params: { path: { trainingId: training.id } }, body: { plan: body } },
        training.version,
      );
    }
  };

  return (
    <FormDrawer<Values>
      title={t(training === undefined ? 'draft' : 'act.edit')}
      open
      initialValues={
        training === undefined
          ? {
              organisationId: session.posts[0]?.organisationId ?? '',
              plan: {
                kind: 'course',
                on: session.businessDate,
                startsAt: '09:00',
                endsAt: '11:30',
                sessions: 1,
              } as Values['plan'],
            }
          : {
              organisationId: training.organisationId,
              plan: {
                ...training.plan,
                startsAt: clock(training.plan.startsAt),
                endsAt: clock(training.plan.endsAt),
              },
            }
      }
      onSubmit={submit}
      onClose={onClose}
    >
      {training === undefined && (
        <Form.Item name="organisationId" label={t('field.organiser')} rules={required}>
          <OrganiserSelect />
        </Form.Item>
      )}
      <Form.Item name={['plan', 'kind']} label={t('field.kind')} rules={required}>
        <Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['plan', 'topic']} label={t('field.topic')} rules={written}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={['plan', 'skill']} label={t('field.skill')} extra={t('skillHint')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={options('skill', year)} />
      </Form.Item>
      <Form.Item name={['plan', 'place']} label={t('field.place')} rules={written}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={['plan', 'on']} label={t('field.on')} rules={required}>
        <DateInput />
      </Form.Item>
      <Form.Item name={['plan', 'startsAt']} label={t('field.startsAt')} rules={required}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name={['plan', 'endsAt']} label={t('field.endsAt')} rules={required}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name={['plan', 'sessions']} label={t('field.sessions')} rules={required}>
        <InputNumber min={1} max={mostSessions} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={['plan', 'capacity']} label={t('field.capacity')} extra={t('capacityHint')}>
        <InputNumber min={1} max={100_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={['plan', 'teacher']} label={t('field.teacher')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={['plan', 'audience']} label={t('field.audience')}>
        <Input maxLength={400} />
      </Form.Item>
    </FormDrawer>
  );
}
