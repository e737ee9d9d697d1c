import { Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import './members.css';
import { OrganisationPicker } from './organisation-picker';
import { branchKinds, type Person } from './types';

export type MembershipChange = 'fullMembership' | 'letter' | 'arrival' | 'found';

const outcomes = ['kept', 'transferred', 'placed'] as const;

interface Values {
  on?: string;
  note?: string;
  receiver?: 'withinReach' | 'elsewhere';
  organisationId?: string;
  destination?: string;
  validDays?: number;
  letterNumber?: string;
  from?: string;
  issuedOn?: string;
  outcome?: (typeof outcomes)[number];
  duesPaidUntil?: string;
}

interface RecordMembershipProps {
  person: Person;
  change: MembershipChange;
  onClose: () => void;
}

/** What happens to a membership: it becomes a full one, leaves or arrives by letter, or its lost member is found. */
export function RecordMembership({ person, change, onClose }: RecordMembershipProps) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const record = useRecord(person, change);
  return (
    <FormDrawer<Values>
      title={`${t(`change.${change}`)}：${person.name}`}
      open
      submitText={t('change.confirm')}
      initialValues={{ on: session.businessDate, validDays: 90, receiver: 'withinReach', outcome: 'kept' }}
      onClose={onClose}
      onSubmit={record}
    >
      {change === 'letter' && <LetterFields />}
      {change === 'arrival' && <ArrivalFields />}
      {change === 'found' && <FoundFields />}
      <Form.Item
        name="on"
        label={t(change === 'letter' ? 'change.issuedOn' : 'change.on')}
        rules={[{ required: true }]}
      >
        <DateInput max={session.businessDate} />
      </Form.Item>
      {change === 'fullMembership' && <Early endsOn={person.probationEndsOn} />}
      {(change === 'fullMembership' || change === 'found') && (
        <Form.Item name="note" label={t('change.note')}>
          <Input.TextArea rows={3} maxLength={400} />
        </Form.Item>
      )}
    </FormDrawer>
  );
}

/** A day before the probation is over is taken; whoever records it is told. */
function Early({ endsOn }: { endsOn: string | null }) {
  const { t } = useTranslation('members');
  const on = Form.useWatch('on') as string | undefined;
  if (endsOn === null || on === undefined || on >= endsOn) return null;
  return (
    <p className="consequences" role="note">
      {t('change.early', { date: endsOn })}
    </p>
  );
}

function Destination({ hint }: { hint: string }) {
  const { t } = useTranslation('members');
  return (
    <Form.Item name="destination" label={t('change.destination')} extra={hint} rules={[{ required: true }]}>
      <Input maxLength={200} />
    </Form.Item>
  );
}

function LetterFields() {
  const { t } = useTranslation('members');
  const receiver = Form.useWatch('receiver') as Values['receiver'];
  return (
    <>
      <Form.Item name="receiver" label={t('change.receiver')}>
        <Radio.Group
          options={(['withinReach', 'elsewhere'] as const).map((value) => ({
            value,
            label: t(`change.${value}`),
          }))}
        />
      </Form.Item>
      {receiver === 'elsewhere' ? (
        <Destination hint={t('change.destinationHint')} />
      ) : (
        <Form.Item name="organisationId" label={t('change.to')} rules={[{ required: true }]}>
          <OrganisationPicker kinds={branchKinds} />
        </Form.Item>
      )}
      <div className="form-columns">
        <Form.Item name="letterNumber" label={t('change.letterNumber')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item
          name="validDays"
          label={t('change.validDays')}
          extra={t('change.validDaysHint')}
          rules={[{ required: true }]}
        >
          <InputNumber min={1} max={90} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
    </>
  );
}

function ArrivalFields() {
  const { t } = useTranslation('members');
  const { session } = useSession();
  return (
    <>
      <Form.Item name="from" label={t('change.from')} rules={[{ required: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="form-columns">
        <Form.Item name="issuedOn" label={t('change.issuedOn')} rules={[{ required: true }]}>
          <DateInput max={session.businessDate} />
        </Form.Item>
        <Form.Item name="letterNumber" label={t('change.letterNumber')}>
          <Input maxLength={50} />
        </Form.Item>
      </div>
    </>
  );
}

function FoundFields() {
  const { t } = useTranslation('members');
  const outcome = Form.useWatch('outcome') as Values['outcome'];
  return (
    <>
      <Form.Item name="outcome" label={t('change.outcome')} rules={[{ required: true }]}>
        <Radio.Group
          style={{ display: 'grid', gap: 8 }}
          options={outcomes.map((value) => ({ value, label: t(`change.${value}`) }))}
        />
      </Form.Item>
      {outcome === 'kept' && (
        <Form.Item name="duesPaidUntil" label={t('change.duesPaidUntil')} rules={[{ required: true }]}>
          <DateInput />
        </Form.Item>
      )}
      {outcome === 'transferred' && <Destination hint={t('change.letterFollows')} />}
      {outcome === 'placed' && (
        <Form.Item name="organisationId" label={t('change.to')} rules={[{ required: true }]}>
          <OrganisationPicker kinds={['villageBranch']} />
        </Form.Item>
      )}
      <p className="consequences" role="note">
        {t('change.returns')}
      </p>
    </>
  );
}

/** The change's own command, with the version of the file on screen. */
function useRecord(person: Person, change: MembershipChange): (values: Values) => Promise<unknown> {
  const { t } = useTranslation('members');
  const options = { success: t('change.done'), quiet: true };
  const full = useCommand('post', '/api/v1/people/{personId}/full-membership', options);
  const letter = useCommand('post', '/api/v1/people/{personId}/transfers', options);
  const arrival = useCommand('post', '/api/v1/people/{personId}/arrival', options);
  const found = useCommand('post', '/api/v1/people/{personId}/found', options);
  const params = { path: { personId: person.id } };
  return (values) => {
    const on = values.on ?? null;
    const note = values.note ?? null;
    const letterNumber = values.letterNumber ?? null;
    switch (change) {
      case 'fullMembership':
        return full.run({ params, body: { on, note } }, person.version);
      case 'letter':
        return letter.run(
          {
            params,
            body: {
              issuedOn: on,
              validDays: values.validDays ?? 90,
              letterNumber,
              organisationId: values.receiver === 'elsewhere' ? null : (values.organisationId ?? null),
              destination: values.receiver === 'elsewhere' ? (values.destination ?? null) : null,
            },
          },
          person.version,
        );
      case 'arrival':
        return arrival.run(
          { params, body: { on, from: values.from ?? '', issuedOn: values.issuedOn ?? '', letterNumber } },
          person.version,
        );
      case 'found':
        return found.run(
          {
            params,
            body: {
              on,
              note,
              outcome: values.outcome ?? 'kept',
              duesPaidUntil: values.outcome === 'kept' ? (values.duesPaidUntil ?? null) : null,
              destination: values.outcome === 'transferred' ? (values.destination ?? null) : null,
              organisationId: values.outcome === 'placed' ? (values.organisationId ?? null) : null,
            },
          },
          person.version,
        );
    }
  };
}
