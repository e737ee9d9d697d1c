import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { FormDrawer } from '@/ui/form-drawer';

type Row = Schema<'NominationRow'>;

interface ActProps {
  row: Row;
  onClose: () => void;
}

const most = 200;
const longestReason = 400;
const mostRank = 1000;

/** What the caller may do with somebody who was put forward. */
export function NominationActs({ row }: { row: Row }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const [act, setAct] = useState<'endorse' | 'decide' | 'withdraw'>();
  const close = () => setAct(undefined);
  return (
    <div className="row">
      {row.mayEndorse && can('endorseNomination') && (
        <Button size="small" onClick={() => setAct('endorse')}>
          {t('commendation.endorse')}
        </Button>
      )}
      {row.mayDecide && can('decideNomination') && (
        <Button size="small" onClick={() => setAct('decide')}>
          {t('commendation.decide')}
        </Button>
      )}
      {row.mayWithdraw && can('withdrawNomination') && (
        <Button size="small" onClick={() => setAct('withdraw')}>
          {t('commendation.withdraw')}
        </Button>
      )}
      {act === 'endorse' && <EndorseForm row={row} onClose={close} />}
      {act === 'decide' && <DecideForm row={row} onClose={close} />}
      {act === 'withdraw' && <Withdraw row={row} onClose={close} />}
    </div>
  );
}

function EndorseForm({ row, onClose }: ActProps) {
  const { t } = useTranslation('assessment');
  const endorse = useCommand('post', '/api/v1/commendation-nominations/{nominationId}/endorsement', {
    quiet: true,
    success: t('commendation.endorsed'),
  });
  return (
    <FormDrawer<Schema<'EndorseNominationCommand'>>
      title={t('commendation.endorse')}
      open
      initialValues={{ ...(row.rank === null ? {} : { rank: row.rank }), opinion: row.opinion }}
      onSubmit={(body) => endorse.run({ params: { path: { nominationId: row.id } }, body }, row.version)}
      onClose={onClose}
    >
      <Deed row={row} />
      <Form.Item
        name="rank"
        label={t('commendation.rank')}
        rules={[{ required: true, message: t('commendation.required') }]}
      >
        <InputNumber min={1} max={mostRank} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="opinion" label={t('commendation.opinion')}>
        <Input.TextArea rows={3} maxLength={longestReason} />
      </Form.Item>
    </FormDrawer>
  );
}

function DecideForm({ row, onClose }: ActProps) {
  const { t } = useTranslation('assessment');
  const decide = useCommand('post', '/api/v1/commendation-nominations/{nominationId}/decision', {
    quiet: true,
    success: t('commendation.decided'),
  });
  const meetings = useGet('/api/v1/decisions', { params: { query: { sort: '-heldOn', size: most } } });
  return (
    <FormDrawer<Schema<'DecideNominationCommand'>>
      title={t('commendation.decide')}
      open
      initialValues={{ choose: row.state === 'endorsed' }}
      onSubmit={(body) => decide.run({ params: { path: { nominationId: row.id } }, body }, row.version)}
      onClose={onClose}
    >
      <Deed row={row} />
      <Form.Item name="choose" label={t('commendation.result')}>
        <Select
          options={[
            { value: true, label: t('commendation.choose'), disabled: row.state !== 'endorsed' },
            { value: false, label: t('commendation.decline') },
          ]}
        />
      </Form.Item>
      <Form.Item name="decisionId" label={t('commendation.decision')}>
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
      <Form.Item name="reason" label={t('commendation.reason')}>
        <Input.TextArea rows={3} maxLength={longestReason} />
      </Form.Item>
    </FormDrawer>
  );
}

function Withdraw({ row, onClose }: ActProps) {
  const { t } = useTranslation('assessment');
  const withdraw = useCommand('post', '/api/v1/commendation-nominations/{nominationId}/withdrawal', {
    quiet: true,
    success: t('commendation.withdrawn'),
  });
  return (
    <ConfirmDialog
      title={t('commendation.withdraw')}
      open
      danger
      reasonLabel={t('commendation.reason')}
      onCancel={onClose}
      onConfirm={async (reason) => {
        await withdraw.run({ params: { path: { nominationId: row.id } }, body: { reason } }, row.version);
        onClose();
      }}
    >
      {t('commendation.withdrawHint')}
    </ConfirmDialog>
  );
}

function Deed({ row }: { row: Row }) {
  return (
    <p className="muted score-reason">
      {row.personName}（{row.organisationName}）：{row.deed}
    </p>
  );
}
