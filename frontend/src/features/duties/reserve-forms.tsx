import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { PersonChoice, VillageChoice } from './person-choice';
import { type Reserve, reserveEnds, reserveSources } from './words';

type Proposal = NonNullable<CommandInput<'/api/v1/reserve-cadres', 'post'>['body']>;
type Test = NonNullable<CommandInput<'/api/v1/reserve-cadres/{reserveId}/test', 'post'>['body']>;
type Leaving = NonNullable<CommandInput<'/api/v1/reserve-cadres/{reserveId}/leaving', 'post'>['body']>;

const orNull = (text: string | null | undefined) => (text === undefined || text === '' ? null : text);

export function ProposeReserveForm({ placeId, onClose }: { placeId?: string; onClose: () => void }) {
  const { t } = useTranslation('duties');
  const propose = useCommand('post', '/api/v1/reserve-cadres', { success: t('proposed'), quiet: true });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<Proposal>
      title={t('propose')}
      open
      initialValues={{ source: 'branchRecommended', ...(placeId === undefined ? {} : { placeId }) }}
      onSubmit={({ note, ...values }) => propose.run({ body: { ...values, note: orNull(note) } })}
      onClose={onClose}
    >
      <Form.Item name="placeId" label={t('field.place')} rules={required} hidden={placeId !== undefined}>
        <VillageChoice />
      </Form.Item>
      <Form.Item name="personId" label={t('field.person')} rules={required}>
        <PersonChoice />
      </Form.Item>
      <Form.Item name="source" label={t('field.source')} rules={required}>
        <Select options={reserveSources.map((value) => ({ value, label: t(`reserveSource.${value}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea rows={3} maxLength={400} />
      </Form.Item>
    </FormDrawer>
  );
}

export function TestForm({ of, onClose }: { of: Reserve; onClose: () => void }) {
  const { t } = useTranslation('duties');
  const { session } = useSession();
  const record = useCommand('post', '/api/v1/reserve-cadres/{reserveId}/test', {
    success: t('recorded'),
    quiet: true,
  });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<Test>
      title={t('testOf', { name: of.name })}
      open
      initialValues={{ on: session.businessDate }}
      onSubmit={(body) => record.run({ params: { path: { reserveId: of.id } }, body }, of.version)}
      onClose={onClose}
    >
      {(['written', 'interview'] as const).map((name) => (
        <Form.Item key={name} name={name} label={t(`field.${name}`)} rules={required}>
          <InputNumber min={0} max={100} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      ))}
      <Form.Item name="on" label={t('field.testedOn')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}

export function LeaveReserveForm({ of, onClose }: { of: Reserve; onClose: () => void }) {
  const { t } = useTranslation('duties');
  const { session } = useSession();
  const leave = useCommand('post', '/api/v1/reserve-cadres/{reserveId}/leaving', {
    success: t('recorded'),
    quiet: true,
  });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<Leaving>
      title={t('leaveOf', { name: of.name })}
      open
      initialValues={{ on: session.businessDate, reason: 'elected' }}
      onSubmit={({ why, ...values }) =>
        leave.run(
          { params: { path: { reserveId: of.id } }, body: { ...values, why: orNull(why) } },
          of.version,
        )
      }
      onClose={onClose}
    >
      <Form.Item name="on" label={t('field.leftOn')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item name="reason" label={t('field.reason')} rules={required}>
        <Select options={reserveEnds.map((value) => ({ value, label: t(`reserveEnd.${value}`) }))} />
      </Form.Item>
      <Form.Item name="why" label={t('field.why')}>
        <Input.TextArea rows={3} maxLength={400} />
      </Form.Item>
    </FormDrawer>
  );
}
