import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { useBilingual } from '@/ui/use-bilingual';
import { ApplicantPicker } from './applicant-picker';
import { type Candidate, levels } from './stages';

interface WorkValues {
  postLevel?: (typeof levels)[number];
  employer?: string;
  employedOn?: string;
  home?: string;
}

interface CandidateFormProps {
  candidate: Candidate;
  onClose: () => void;
}

const longestText = 400;

/** Where somebody works and comes from. */
function WorkFields() {
  const { t } = useTranslation('members');
  const { session } = useSession();
  return (
    <>
      <Form.Item name="postLevel" label={t('development.postLevel')} extra={t('development.postLevelHint')}>
        <Select allowClear options={levels.map((value) => ({ value, label: t(`development.${value}`) }))} />
      </Form.Item>
      <Form.Item name="employer" label={t('development.employer')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="employedOn" label={t('development.employedOn')}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item name="home" label={t('development.home')} extra={t('development.homeHint')}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}

/** Somebody applies to join the party: whose file is open, or whoever is chosen. */
export function RecordApplicant({
  person,
  onClose,
}: {
  person?: { id: string; name: string };
  onClose: () => void;
}) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const navigate = useNavigate();
  const record = useCommand('post', '/api/v1/candidates', { success: t('development.done'), quiet: true });
  return (
    <FormDrawer<WorkValues & { personId: string; appliedOn: string }>
      title={person === undefined ? t('development.apply') : t('development.applyOf', { name: person.name })}
      open
      initialValues={{ appliedOn: session.businessDate }}
      onClose={onClose}
      onSubmit={async (values) => {
        const { id } = await record.run({ body: { ...values, personId: person?.id ?? values.personId } });
        // After the drawer has let go of its guard.
        setTimeout(() => void navigate(`/candidates/${id}`));
      }}
    >
      {person === undefined && (
        <Form.Item
          name="personId"
          label={t('person.name')}
          extra={t('development.applicantHint')}
          rules={[{ required: true }]}
        >
          <ApplicantPicker />
        </Form.Item>
      )}
      <Form.Item name="appliedOn" label={t('development.appliedOn')} rules={[{ required: true }]}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <WorkFields />
    </FormDrawer>
  );
}

export function EditWork({ candidate, onClose }: CandidateFormProps) {
  const { t } = useTranslation('members');
  const edit = useCommand('put', '/api/v1/candidates/{candidateId}', {
    success: t('development.done'),
    quiet: true,
  });
  const { id, version, postLevel, employer, employedOn, home } = candidate;
  return (
    <FormDrawer<WorkValues>
      title={t('development.facts')}
      open
      initialValues={{
        ...(postLevel === null ? {} : { postLevel }),
        ...(employer === null ? {} : { employer }),
        ...(employedOn === null ? {} : { employedOn }),
        ...(home === null ? {} : { home }),
      }}
      onClose={onClose}
      onSubmit={(values) => edit.run({ params: { path: { candidateId: id } }, body: values }, version)}
    >
      <WorkFields />
    </FormDrawer>
  );
}

/** A notice, a review or a letter, with what proves it. */
export function TakeStep({
  candidate,
  step,
  onClose,
}: CandidateFormProps & { step: Candidate['steps'][number] }) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const said = useBilingual();
  const take = useCommand('post', '/api/v1/candidates/{candidateId}/steps', {
    success: t('development.done'),
    quiet: true,
  });
  const isLetter = step.kind === 'letter';
  return (
    <FormDrawer<{ on: string; until?: string; passed?: boolean; evidence: string }>
      title={said(step)}
      open
      initialValues={{ on: session.businessDate, passed: true }}
      onClose={onClose}
      onSubmit={(values) =>
        take.run(
          { params: { path: { candidateId: candidate.id } }, body: { code: step.code, ...values } },
          candidate.version,
        )
      }
    >
      <Form.Item
        name="on"
        label={t(step.kind === 'notice' ? 'development.from' : 'development.on')}
        rules={[{ required: true }]}
      >
        <DateInput max={session.businessDate} />
      </Form.Item>
      {step.kind === 'notice' && (
        <Form.Item
          name="until"
          label={t('development.until')}
          extra={t('development.untilHint', { count: step.days ?? 0 })}
        >
          <DateInput />
        </Form.Item>
      )}
      {!isLetter && (
        <Form.Item name="passed" label={t('development.result')}>
          <Radio.Group
            options={[
              {
                value: true,
                label: t(step.kind === 'notice' ? 'development.noObjection' : 'development.passed'),
              },
              { value: false, label: t('development.notPassed') },
            ]}
          />
        </Form.Item>
      )}
      <Form.Item
        name="evidence"
        label={t('development.evidence')}
        extra={t(isLetter ? 'development.receiptHint' : 'development.evidenceHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={longestText} />
      </Form.Item>
    </FormDrawer>
  );
}

/** Into the next stage; the server says what is missing. */
export function Advance({ candidate, onClose }: CandidateFormProps) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const advance = useCommand('post', '/api/v1/candidates/{candidateId}/advance', {
    success: t('development.done'),
    quiet: true,
  });
  const stage = candidate.nextStage === null ? '' : t(`development.${candidate.nextStage}`);
  return (
    <FormDrawer<{ on: string }>
      title={t('development.advanceTo', { stage })}
      open
      initialValues={{ on: session.businessDate }}
      onClose={onClose}
      onSubmit={(values) =>
        advance.run({ params: { path: { candidateId: candidate.id } }, body: values }, candidate.version)
      }
    >
      {candidate.nextStage === 'probationary' && <p className="muted">{t('development.admitHint')}</p>}
      <Form.Item name="on" label={t('development.decidedOn')} rules={[{ required: true }]}>
        <DateInput max={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}

/** The committee lets somebody begin before the years are full, or takes that back. */
export function Except({ candidate, onClose }: CandidateFormProps) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const except = useCommand('post', '/api/v1/candidates/{candidateId}/tenure-exception', {
    success: t('development.done'),
    quiet: true,
  });
  const granted = candidate.tenureException === null;
  return (
    <FormDrawer<{ on: string; reason: string }>
      title={t(granted ? 'development.except' : 'development.exceptBack')}
      open
      initialValues={{ on: session.businessDate }}
      onClose={onClose}
      onSubmit={(values) =>
        except.run(
          { params: { path: { candidateId: candidate.id } }, body: { ...values, granted } },
          candidate.version,
        )
      }
    >
      {granted && <p className="muted">{t('development.exceptHint')}</p>}
      <Form.Item name="on" label={t('development.decidedOn')} rules={[{ required: true }]}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('development.exceptReason')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={longestText} />
      </Form.Item>
    </FormDrawer>
  );
}

export function End({ candidate, onClose }: CandidateFormProps) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const end = useCommand('post', '/api/v1/candidates/{candidateId}/end', {
    success: t('development.done'),
    quiet: true,
  });
  return (
    <FormDrawer<{ on: string; reason: string }>
      title={t('development.end')}
      open
      initialValues={{ on: session.businessDate }}
      onClose={onClose}
      onSubmit={(values) =>
        end.run({ params: { path: { candidateId: candidate.id } }, body: values }, candidate.version)
      }
    >
      <Form.Item name="on" label={t('development.on')} rules={[{ required: true }]}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('development.endReason')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={longestText} />
      </Form.Item>
    </FormDrawer>
  );
}
