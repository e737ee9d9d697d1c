import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { VillageChoice } from './person-choice';
import { type Meeting, meetingKinds } from './words';

type Record = NonNullable<CommandInput<'/api/v1/village-meetings', 'post'>['body']>;
type Values = Omit<Record, 'attenders'> & Partial<Pick<Record, 'attenders'>>;

const most = 200;

/** A meeting that was held: who chaired it, what was decided, who of those in charge came. */
export function MeetingForm({ placeId, onClose }: { placeId?: string; onClose: () => void }) {
  const { t } = useTranslation('duties');
  const { session } = useSession();
  const record = useCommand('post', '/api/v1/village-meetings', { success: t('recorded'), quiet: true });
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <FormDrawer<Values>
      title={t('recordMeeting')}
      open
      initialValues={{
        kind: 'monthly',
        day: session.businessDate,
        others: 0,
        ...(placeId === undefined ? {} : { placeId }),
      }}
      onSubmit={(values) => record.run({ body: { ...values, attenders: values.attenders ?? [] } })}
      onClose={onClose}
    >
      <Form.Item name="placeId" label={t('field.place')} rules={required} hidden={placeId !== undefined}>
        <VillageChoice />
      </Form.Item>
      <Form.Item name="day" label={t('field.day')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item name="kind" label={t('field.kind')} rules={required}>
        <Select options={meetingKinds.map((value) => ({ value, label: t(`meetingKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="chair" label={t('field.chair')} rules={written}>
        <Input maxLength={100} />
      </Form.Item>
      <AttendersField />
      <Form.Item name="others" label={t('field.others')} rules={required}>
        <InputNumber min={0} max={5000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="minutes" label={t('field.minutes')} rules={written}>
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

function AttendersField() {
  const { t } = useTranslation('duties');
  const form = Form.useFormInstance<Partial<Values>>();
  const placeId = Form.useWatch('placeId', form);
  return (
    <Form.Item name="attenders" label={t('field.attenders')} extra={t('field.attendersHint')}>
      <AttenderChoice {...(placeId === undefined ? {} : { placeId })} />
    </Form.Item>
  );
}

function AttenderChoice(props: {
  placeId?: string;
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
}) {
  const { placeId, ...field } = props;
  const { t } = useTranslation('duties');
  const { data } = useGet(
    '/api/v1/village-assignments',
    { params: { query: { forId: placeId ?? '', size: most } } },
    { enabled: placeId !== undefined },
  );
  return (
    <Select
      {...field}
      mode="multiple"
      options={(data?.items ?? []).map(({ id, name, capacity }) => ({
        value: id,
        label: t('attender', { name, capacity: t(`capacity.${capacity}`) }),
      }))}
    />
  );
}

/** Who else came, as those of the township whom the village does not keep. */
export function AttendersForm({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation('duties');
  const add = useCommand('post', '/api/v1/village-meetings/{meetingId}/attenders', {
    success: t('recorded'),
    quiet: true,
  });
  return (
    <FormDrawer<{ attenders: string[] }>
      title={t('addAttenders')}
      open
      onSubmit={({ attenders }) =>
        add.run({ params: { path: { meetingId: meeting.id } }, body: { attenders } }, meeting.version)
      }
      onClose={onClose}
    >
      <Form.Item
        name="attenders"
        label={t('field.attenders')}
        rules={[{ required: true, message: t('required') }]}
      >
        <AttenderChoice placeId={meeting.placeId} />
      </Form.Item>
    </FormDrawer>
  );
}
