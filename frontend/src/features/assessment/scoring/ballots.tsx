import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { SmallTable } from '@/ui/small-table';
import { parties, percent, type SheetView } from './score-words';
import './scoring.css';

const marks = ['excellent', 'good', 'fair', 'poor'] as const;

/** What the three parties think, sum by sum, and how much it weighs. */
export function Ballots({ view }: { view: SheetView }) {
  const { t } = useTranslation('assessment');
  const [isOpen, setOpen] = useState(false);
  const mayVote = view.acts.includes('vote');
  if (!view.lines.some(({ source }) => source === 'satisfaction')) return null;
  if (view.ballots.length === 0 && !mayVote) return null;
  return (
    <Card
      flush
      title={t('scoring.ballots.title')}
      extra={
        mayVote && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('scoring.ballots.put')}
          </Button>
        )
      }
    >
      <p className="muted score-note">
        {t(view.ballots.length === 0 ? 'scoring.ballots.none' : 'scoring.ballots.lead')}
        {view.evaluation !== null &&
          ` ${t('scoring.ballots.together', { percent: percent(view.evaluation) })}`}
      </p>
      {view.ballots.length > 0 && (
        <SmallTable
          label={t('scoring.ballots.title')}
          head={[
            t('scoring.ballots.partyHead'),
            t('scoring.ballots.weight'),
            ...marks.map((mark) => t(`scoring.ballots.${mark}`)),
            t('scoring.ballots.vote'),
            t('scoring.ballots.heldOn'),
            t('scoring.ballots.record'),
          ]}
          rows={view.ballots.map((ballot) => ({
            key: ballot.party,
            cells: [
              t(`scoring.ballots.party.${ballot.party}`),
              `${String(ballot.weight)}%`,
              ...marks.map((mark) => ballot[mark]),
              percent(ballot.vote),
              ballot.heldOn,
              ballot.record,
            ],
          }))}
        />
      )}
      {isOpen && <BallotDrawer view={view} onClose={() => setOpen(false)} />}
    </Card>
  );
}

type Values = Schema<'RecordBallotCommand'>;

function BallotDrawer({ view, onClose }: { view: SheetView; onClose: () => void }) {
  const { t } = useTranslation('assessment');
  const { session } = useSession();
  const put = useCommand('put', '/api/v1/score-sheets/{scoreSheetId}/ballots', {
    quiet: true,
    success: t('scoring.ballots.saved'),
  });
  const required = [{ required: true, message: t('scoring.required') }];
  return (
    <FormDrawer<Values>
      title={t('scoring.ballots.put')}
      open
      initialValues={{
        party: parties.find((party) => !view.ballots.some((ballot) => ballot.party === party)) ?? 'people',
        heldOn: session.businessDate,
        excellent: 0,
        good: 0,
        fair: 0,
        poor: 0,
      }}
      onSubmit={(body) => put.run({ params: { path: { scoreSheetId: view.sheet.id } }, body }, view.version)}
      onClose={onClose}
    >
      <Form.Item name="party" label={t('scoring.ballots.partyHead')} rules={required}>
        <Select
          options={parties.map((party) => ({ value: party, label: t(`scoring.ballots.party.${party}`) }))}
        />
      </Form.Item>
      <Form.Item name="heldOn" label={t('scoring.ballots.heldOn')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      {marks.map((mark) => (
        <Form.Item key={mark} name={mark} label={t(`scoring.ballots.${mark}`)} rules={required}>
          <InputNumber min={0} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      ))}
      <Form.Item
        name="record"
        label={t('scoring.ballots.record')}
        rules={[{ required: true, whitespace: true, message: t('scoring.required') }]}
      >
        <Input maxLength={400} />
      </Form.Item>
    </FormDrawer>
  );
}
