import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { SmallTable } from '@/ui/small-table';
import type { Project } from './words';

/** Whether a project is a demonstration base, and whom it leads along by half-year. */
export function ProjectOutcomes({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const [open, setOpen] = useState<'name' | 'withdraw' | 'led'>();
  const { bases, led, mayNameBase, mayWithdrawBase, mayRecordLed } = project;
  if (bases.length === 0 && led.length === 0 && !mayNameBase && !mayRecordLed) return null;
  const close = () => setOpen(undefined);
  return (
    <Card
      title={t('outcomes')}
      extra={
        <>
          {mayNameBase && <Button onClick={() => setOpen('name')}>{t('nameBase')}</Button>}
          {mayWithdrawBase && (
            <Button danger onClick={() => setOpen('withdraw')}>
              {t('withdrawBase')}
            </Button>
          )}
          {mayRecordLed && <Button onClick={() => setOpen('led')}>{t('recordLed')}</Button>}
        </>
      }
    >
      {bases.map(({ namedOn, reason, namedBy, withdrawnOn, withdrawnWhy }) => (
        <p key={namedOn}>
          {t('baseSince', { day: namedOn, reason, by: namedBy })}
          {withdrawnOn !== null && t('baseUntil', { day: withdrawnOn, reason: withdrawnWhy })}
        </p>
      ))}
      {led.length > 0 && (
        <SmallTable
          label={t('recordLed')}
          head={[t('ledHalf'), t('ledMembers'), t('ledOthers'), t('field.by')]}
          rows={led.map(({ year, half, members, others, byName }) => ({
            key: `${year}-${half}`,
            cells: [`${year} ${t(half === 1 ? 'half.first' : 'half.second')}`, members, others, byName],
          }))}
        />
      )}
      {(open === 'name' || open === 'withdraw') && (
        <BaseForm project={project} withdraws={open === 'withdraw'} onClose={close} />
      )}
      {open === 'led' && <LedForm project={project} onClose={close} />}
    </Card>
  );
}

function BaseForm({
  project,
  withdraws,
  onClose,
}: {
  project: Project;
  withdraws: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('projects');
  const { session } = useSession();
  const options = { success: t('recorded'), quiet: true };
  const name = useCommand('post', '/api/v1/projects/{projectId}/demonstration-base', options);
  const withdraw = useCommand('post', '/api/v1/projects/{projectId}/demonstration-base/withdrawal', options);
  return (
    <FormDrawer<{ on: string; reason: string }>
      title={t(withdraws ? 'withdrawBase' : 'nameBase')}
      open
      initialValues={{ on: session.businessDate }}
      onSubmit={(body) =>
        (withdraws ? withdraw : name).run(
          { params: { path: { projectId: project.id } }, body },
          project.version,
        )
      }
      onClose={onClose}
    >
      <Form.Item name="on" label={t('field.day')} rules={[{ required: true, message: t('required') }]}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('field.reason')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input.TextArea rows={3} maxLength={400} />
      </Form.Item>
    </FormDrawer>
  );
}

interface LedFigures {
  year: number;
  half: number;
  members: number;
  others: number;
}

function LedForm({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTranslation('projects');
  const { session } = useSession();
  const [year, month] = session.businessDate.split('-').map(Number) as [number, number];
  const record = useCommand('post', '/api/v1/projects/{projectId}/led-along', {
    success: t('recorded'),
    quiet: true,
  });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<LedFigures>
      title={t('recordLed')}
      open
      initialValues={{ year, half: month > 6 ? 2 : 1 }}
      onSubmit={(body) => record.run({ params: { path: { projectId: project.id } }, body }, project.version)}
      onClose={onClose}
    >
      <p className="muted">{t('ledHint')}</p>
      <Form.Item name="year" label={t('field.year')} rules={required}>
        <InputNumber min={2000} max={year} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="half" label={t('ledHalf')} rules={required}>
        <Select
          options={[
            { value: 1, label: t('half.first') },
            { value: 2, label: t('half.second') },
          ]}
        />
      </Form.Item>
      <Form.Item name="members" label={t('ledMembers')} rules={required}>
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="others" label={t('ledOthers')} rules={required}>
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </FormDrawer>
  );
}
