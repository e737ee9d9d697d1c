import { Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { StatusTag } from '@/ui/status-tag';
import type { ActProps } from './case-acts';
import { checkVote, percent, type Votes } from './vote-check';
import './recognition.css';

type Values = Schema<'RecordAppraisalCommand'>;

const figures = ['shouldAttend', 'present', 'ayes', 'noes', 'abstentions'] as const;

/** Form 5: the meeting and its vote, checked against both thresholds while it is typed. */
export function AppraisalForm({ shown, onClose }: ActProps) {
  const { t } = useTranslation('recognition');
  const { session } = useSession();
  const record = useCommand('post', '/api/v1/cases/{caseId}/appraisal', { success: t('done'), quiet: true });
  const rule = shown.pack.vote;
  const required = [{ required: true }];
  return (
    <FormDrawer<Values>
      title={t('act.recordAppraisal')}
      open
      onClose={onClose}
      initialValues={{ heldOn: session.businessDate, shouldAttend: shown.votingMembers, method: 'ballot' }}
      onSubmit={(values) =>
        record.run({ params: { path: { caseId: shown.id } }, body: values }, shown.version)
      }
    >
      <Form.Item name="heldOn" label={t('vote.heldOn')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      {(['place', 'chair', 'recorder', 'tellers'] as const).map((name) => (
        <Form.Item key={name} name={name} label={t(`vote.${name}`)} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
      ))}
      <p className="muted">{t('vote.registered', { count: shown.votingMembers })}</p>
      <div className="figures-row">
        {figures.map((name) => (
          <Form.Item key={name} name={name} label={t(`vote.${name}`)} rules={required}>
            <InputNumber min={name === 'shouldAttend' ? 1 : 0} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </div>
      {rule !== null && (
        <Form.Item noStyle dependencies={[...figures]}>
          {({ getFieldsValue }) => (
            <VoteCheckList votes={getFieldsValue([...figures]) as Partial<Votes>} rule={rule} />
          )}
        </Form.Item>
      )}
      <Form.Item name="method" label={t('vote.method')} rules={required}>
        <Radio.Group
          options={(['ballot', 'showOfHands'] as const).map((value) => ({
            value,
            label: t(`vote.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="absences" label={t('vote.absences')}>
        <Input maxLength={2000} />
      </Form.Item>
      <Form.Item name="minutes" label={t('vote.minutes')} rules={required}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

/** Both thresholds, the sum and the quorum, as the figures stand. */
export function VoteCheckList({ votes, rule }: { votes: Partial<Votes>; rule: Schema<'VoteRule'> }) {
  const { t } = useTranslation('recognition');
  if (figures.some((name) => typeof votes[name] !== 'number')) return null;
  const check = checkVote(votes as Votes, rule);
  const base = t(rule.base === 'present' ? 'vote.basePresent' : 'vote.baseShouldAttend');
  const rows = [
    { met: check.addsUp, text: t('vote.sum') },
    { met: check.isQuorate, text: t('vote.quorum') },
    { met: check.reachesFloor, text: t('vote.floor') },
    ...(rule.thresholdBasisPoints === 0
      ? []
      : [
          {
            met: check.reachesThreshold,
            text: `${t('vote.threshold', { rate: percent(rule.thresholdBasisPoints), base })}（${t('vote.now', { value: percent(check.rate) })}）`,
          },
        ]),
  ];
  const verdict = check.carries ? 'vote.carries' : check.isQuorate ? 'vote.fails' : 'vote.noMeeting';
  return (
    <section aria-label={t('vote.check')} aria-live="polite">
      <ul className="checks">
        {rows.map(({ met, text }) => (
          <li key={text}>
            <StatusTag tone={met ? 'success' : 'danger'}>{t(met ? 'vote.met' : 'vote.notMet')}</StatusTag>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {check.addsUp && (
        <p>{<StatusTag tone={check.carries ? 'success' : 'danger'}>{t(verdict)}</StatusTag>}</p>
      )}
    </section>
  );
}
