import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import type { Finding } from './words';

type Act = 'answer' | 'close' | 'return';

/** What the user may do about a finding: answer it, close it, send it back. */
export function FindingActs({ finding }: { finding: Finding }) {
  const { t } = useTranslation('inspections');
  const [act, setAct] = useState<Act>();
  const may: Act[] = [
    ...(finding.mayAnswer ? (['answer'] as const) : []),
    ...(finding.mayJudge ? (['close', 'return'] as const) : []),
  ];
  const done = () => setAct(undefined);
  return (
    <>
      {may.map((one) => (
        <Button key={one} size="small" onClick={() => setAct(one)}>
          {t(`act.${one}`)}
        </Button>
      ))}
      {act === 'answer' && <AnswerForm finding={finding} onClose={done} />}
      {(act === 'close' || act === 'return') && (
        <JudgeForm finding={finding} settles={act === 'close'} onClose={done} />
      )}
    </>
  );
}

function AnswerForm({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { t } = useTranslation('inspections');
  const answer = useCommand('post', '/api/v1/inspection-findings/{findingId}/answer', {
    success: t('answered'),
    quiet: true,
  });
  return (
    <FormDrawer<{ answer: string }>
      title={t('act.answer')}
      open
      onSubmit={(body) => answer.run({ params: { path: { findingId: finding.id } }, body }, finding.version)}
      onClose={onClose}
    >
      <p>{finding.text}</p>
      {finding.remark !== null && <p>{t('sentBackFor', { remark: finding.remark })}</p>}
      <Form.Item
        name="answer"
        label={t('field.answer')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

interface Judgement {
  remark?: string;
  dueOn?: string;
}

function JudgeForm({
  finding,
  settles,
  onClose,
}: {
  finding: Finding;
  settles: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('inspections');
  const { session } = useSession();
  const judge = useCommand('post', '/api/v1/inspection-findings/{findingId}/judgement', {
    success: t(settles ? 'closed' : 'sentBack'),
    quiet: true,
  });
  return (
    <FormDrawer<Judgement>
      title={t(settles ? 'act.close' : 'act.return')}
      open
      onSubmit={({ remark, dueOn }) =>
        judge.run(
          {
            params: { path: { findingId: finding.id } },
            body: { settles, remark: remark ?? null, dueOn: dueOn ?? null },
          },
          finding.version,
        )
      }
      onClose={onClose}
    >
      <p>{finding.text}</p>
      <p>{finding.answer}</p>
      <Form.Item
        name="remark"
        label={t('field.remark')}
        rules={[{ required: !settles, whitespace: true, message: t('required') }]}
      >
        <Input.TextArea rows={3} maxLength={400} />
      </Form.Item>
      {!settles && (
        <Form.Item name="dueOn" label={t('field.newDueOn')} extra={t('newDueOnHint')}>
          <DateInput min={session.businessDate} />
        </Form.Item>
      )}
    </FormDrawer>
  );
}
