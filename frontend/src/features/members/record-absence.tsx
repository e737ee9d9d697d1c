import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import type { Person } from './types';

export type Absence = 'away' | 'heardFrom' | 'home';

interface Values {
  on?: string;
  note?: string;
  place?: string;
  since?: string;
  reason?: string;
  phone?: string;
  host?: string;
}

interface RecordAbsenceProps {
  person: Person;
  absence: Absence;
  onClose: () => void;
}

/** A member goes to live elsewhere, is heard from there, and comes back. */
export function RecordAbsence({ person, absence, onClose }: RecordAbsenceProps) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const options = { success: t('change.done'), quiet: true };
  const away = useCommand('post', '/api/v1/people/{personId}/away', options);
  const home = useCommand('post', '/api/v1/people/{personId}/home', options);
  const params = { path: { personId: person.id } };
  const record = ({ on, note, place, since, reason, phone, host }: Values) =>
    absence === 'home'
      ? home.run({ params, body: { on: on ?? null, note: note ?? null } }, person.version)
      : away.run(
          {
            params,
            body: {
              place: place ?? '',
              since: since ?? null,
              on: on ?? null,
              reason: reason ?? null,
              phone: phone ?? null,
              host: host ?? null,
            },
          },
          person.version,
        );
  return (
    <FormDrawer<Values>
      title={`${t(`change.${absence}`)}：${person.name}`}
      open
      submitText={t('change.confirm')}
      initialValues={{
        on: session.businessDate,
        since: person.away?.since ?? session.businessDate,
        place: person.away?.place,
        reason: person.away?.reason ?? undefined,
        host: person.away?.host ?? undefined,
      }}
      onClose={onClose}
      onSubmit={record}
    >
      {absence !== 'home' && <AwayFields phone={person.phone} today={session.businessDate} />}
      <Form.Item
        name="on"
        label={t(absence === 'home' ? 'change.on' : 'change.heardOn')}
        rules={[{ required: true }]}
      >
        <DateInput max={session.businessDate} />
      </Form.Item>
      {absence === 'home' ? (
        <Form.Item name="note" label={t('change.note')}>
          <Input.TextArea rows={3} maxLength={400} />
        </Form.Item>
      ) : (
        <p className="consequences" role="note">
          {t('change.awayFollows')}
        </p>
      )}
    </FormDrawer>
  );
}

function AwayFields({ phone, today }: { phone: string | null; today: string }) {
  const { t } = useTranslation('members');
  return (
    <>
      <Form.Item name="since" label={t('change.awaySince')} rules={[{ required: true }]}>
        <DateInput max={today} />
      </Form.Item>
      <Form.Item
        name="place"
        label={t('change.awayPlace')}
        extra={t('change.awayPlaceHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="reason" label={t('change.awayReason')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('change.awayPhone')}
        extra={phone === null ? t('change.awayPhoneNeeded') : t('change.awayPhoneKept', { phone })}
      >
        <Input inputMode="tel" maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="host" label={t('change.awayHost')} extra={t('change.awayHostHint')}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
