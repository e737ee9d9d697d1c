import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { type Change, Consequences } from './consequences';
import { OrganisationPicker } from './organisation-picker';
import { branchKinds, type Person, placeKinds } from './types';

type Leaving = 'transferredOut' | 'stopped' | 'removed';

interface Values {
  on?: string;
  note?: string;
  state?: Leaving;
  organisationId?: string;
}

interface RecordChangeProps {
  person: Person;
  change: Change;
  onClose: () => void;
}

/** A death, a loss of contact, a departure, a return or a transfer; what follows is said before it is recorded. */
export function RecordChange({ person, change, onClose }: RecordChangeProps) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const record = useRecord(person, change);
  return (
    <FormDrawer<Values>
      title={`${t(`change.${change}`)}：${person.name}`}
      open
      submitText={t('change.confirm')}
      initialValues={{ on: session.businessDate }}
      onClose={onClose}
      onSubmit={record}
    >
      {change === 'move' && (
        <Form.Item
          name="organisationId"
          label={t('change.to')}
          extra={t('change.moves')}
          rules={[{ required: true }]}
        >
          <OrganisationPicker
            kinds={person.partyStatus === 'nonMember' ? [...branchKinds, ...placeKinds] : branchKinds}
          />
        </Form.Item>
      )}
      {change === 'leave' && (
        <Form.Item name="state" label={t('change.kind')} rules={[{ required: true }]}>
          <Select
            options={(['transferredOut', 'stopped', 'removed'] as const)
              .filter((state) => person.nextStates.includes(state))
              .map((value) => ({ value, label: t(`state.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="on" label={t('change.on')} rules={[{ required: true }]}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      {change !== 'move' && (
        <Form.Item name="note" label={t(change === 'leave' ? 'change.noteTo' : 'change.note')}>
          <Input.TextArea rows={3} maxLength={400} />
        </Form.Item>
      )}
      <Consequences person={person} change={change} />
    </FormDrawer>
  );
}

/** The change's own command, with the version of the file on screen. */
function useRecord(person: Person, change: Change): (values: Values) => Promise<unknown> {
  const { t } = useTranslation('members');
  const options = { success: t('change.done'), quiet: true };
  const death = useCommand('post', '/api/v1/people/{personId}/death', options);
  const lostContact = useCommand('post', '/api/v1/people/{personId}/lost-contact', options);
  const leave = useCommand('post', '/api/v1/people/{personId}/leave', options);
  const back = useCommand('post', '/api/v1/people/{personId}/return', options);
  const move = useCommand('post', '/api/v1/people/{personId}/move', options);
  const params = { path: { personId: person.id } };
  return ({ on, note, state, organisationId }) => {
    const body = { ...(on === undefined ? {} : { on }), ...(note === undefined ? {} : { note }) };
    switch (change) {
      case 'death':
        return death.run({ params, body }, person.version);
      case 'lostContact':
        return lostContact.run({ params, body }, person.version);
      case 'return':
        return back.run({ params, body }, person.version);
      case 'leave':
        return leave.run({ params, body: { ...body, state: state ?? 'transferredOut' } }, person.version);
      case 'move':
        return move.run(
          { params, body: { organisationId: organisationId ?? '', ...(on === undefined ? {} : { on }) } },
          person.version,
        );
    }
  };
}
