import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';

type Row = Schema<'ScoreOutcomeRow'>;

const steps = [
  'talk',
  'training',
  'secondment',
  'tracking',
  'waiting',
  'publicNotice',
  'probation',
  'appointment',
  'endOfTerm',
  'eligibleAgain',
] as const;
const most = 200;

/** What people do with a proposal: record what the meeting decided, and then each step that follows. */
export function OutcomeActs({ row }: { row: Row }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (row.state === 'proposed' && can('decideScoreOutcome')) {
    return (
      <>
        <Button size="small" onClick={() => setOpen(true)}>
          {t('scoring.outcome.decide')}
        </Button>
        {isOpen && <DecideDrawer row={row} onClose={close} />}
      </>
    );
  }
  if (row.state === 'adopted' && can('followUpScoreOutcome')) {
    return (
      <>
        <Button size="small" onClick={() => setOpen(true)}>
          {t('scoring.outcome.followUp')}
        </Button>
        {isOpen && <FollowUpDrawer row={row} onClose={close} />}
      </>
    );
  }
  return null;
}

interface DrawerProps {
  row: Row;
  onClose: () => void;
}

function DecideDrawer({ row, onClose }: DrawerProps) {
  const { t } = useTranslation('assessment');
  const decide = useCommand('post', '/api/v1/score-outcomes/{scoreOutcomeId}/decision', {
    quiet: true,
    success: t('scoring.outcome.decided'),
  });
  const meetings = useGet('/api/v1/decisions', {
    params: { query: { step: 'assessment', sort: '-heldOn', size: most } },
  });
  return (
    <FormDrawer<Schema<'DecideScoreOutcomeCommand'>>
      title={t('scoring.outcome.decide')}
      open
      initialValues={{ adopt: true }}
      onSubmit={(body) => decide.run({ params: { path: { scoreOutcomeId: row.id } }, body }, row.version)}
      onClose={onClose}
    >
      <p className="muted score-reason">{row.basis}</p>
      <Form.Item name="adopt" label={t('scoring.outcome.stateHead')}>
        <Select
          options={[
            { value: true, label: t('scoring.outcome.adopt') },
            { value: false, label: t('scoring.outcome.reject') },
          ]}
        />
      </Form.Item>
      <Form.Item name="decisionId" label={t('scoring.outcome.decision')}>
        <Select
          allowClear
          loading={meetings.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={(meetings.data?.items ?? []).map(({ id, heldOn, title }) => ({
            value: id,
            label: `${heldOn} ${title}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('scoring.outcome.reason')}>
        <Input.TextArea rows={3} maxLength={400} />
      </Form.Item>
    </FormDrawer>
  );
}

function FollowUpDrawer({ row, onClose }: DrawerProps) {
  const { t } = useTranslation('assessment');
  const { session } = useSession();
  const record = useCommand('post', '/api/v1/score-outcomes/{scoreOutcomeId}/follow-ups', {
    quiet: true,
    success: t('scoring.outcome.followed'),
  });
  const required = [{ required: true, message: t('scoring.required') }];
  return (
    <FormDrawer<Schema<'FollowUpScoreOutcomeCommand'>>
      title={t('scoring.outcome.followUp')}
      open
      initialValues={{ kind: 'talk', on: session.businessDate }}
      onSubmit={(body) => record.run({ params: { path: { scoreOutcomeId: row.id } }, body })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('scoring.outcome.followUps')} rules={required}>
        <Select options={steps.map((step) => ({ value: step, label: t(`scoring.outcome.step.${step}`) }))} />
      </Form.Item>
      <Form.Item name="on" label={t('scoring.outcome.on')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('scoring.outcome.text')}
        rules={[{ required: true, whitespace: true, message: t('scoring.required') }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}
