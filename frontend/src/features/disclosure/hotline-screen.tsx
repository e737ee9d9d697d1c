import { Alert, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { FormDrawer } from '@/ui/form-drawer';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { CodeDialog } from './code-dialog';

type HotlineCase = Schema<'HotlineCaseView'>;

const states = ['received', 'answered', 'closed'] as const;
const most = 200;
const longestShown = 40;
export const subjects = ['fund', 'payment', 'project', 'other'] as const;

/** What people have reported about the funds, by telephone, by letter and on the public page. */
export function HotlineScreen() {
  const { t } = useTranslation('disclosure');
  const { can } = useSession();
  const [isRecording, setRecording] = useState(false);
  const [receipt, setReceipt] = useState<Schema<'HotlineReceipt'>>();
  const list = useListState<Query<'/api/v1/hotline-cases'>>({
    filters: ['fundId', 'state', 'overdue'],
    sort: '-receivedOn',
  });
  const query = useGet('/api/v1/hotline-cases', { params: { query: list.query } }, { keepPrevious: true });
  const { data: funds } = useGet('/api/v1/funds', { params: { query: { size: most } } });
  const choices = (funds?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page
      title={t('hotline')}
      lead={t('hotlineLead')}
      actions={
        <>
          <Link className="button" to="/public/funds">
            {t('publicPage')}
          </Link>
          {can('recordHotlineCase') && choices.length > 0 && (
            <Button type="primary" onClick={() => setRecording(true)}>
              {t('record')}
            </Button>
          )}
        </>
      }
    >
      <FilterBar list={list}>
        <Form.Item name="state" label={t('field.state')}>
          <Select allowClear options={states.map((state) => ({ value: state, label: t(`case.${state}`) }))} />
        </Form.Item>
        <Form.Item name="overdue" label={t('field.overdue')}>
          <Select allowClear options={[{ value: 'true', label: t('overdueOnly') }]} />
        </Form.Item>
        <Form.Item name="fundId" label={t('field.fund')}>
          <Select allowClear options={choices} />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="disclosure.hotline"
        label={t('hotline')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('noCases')} />}
        columns={useColumns()}
      />
      {isRecording && (
        <RecordForm funds={choices} onReceived={setReceipt} onClose={() => setRecording(false)} />
      )}
      {receipt !== undefined && <CodeDialog receipt={receipt} onClose={() => setReceipt(undefined)} />}
    </Page>
  );
}

interface RecordValues extends Schema<'RecordHotlineCaseCommand'> {
  fundId: string;
}

interface RecordFormProps {
  funds: { value: string; label: string }[];
  onReceived: (receipt: Schema<'HotlineReceipt'>) => void;
  onClose: () => void;
}

function RecordForm({ funds, onReceived, onClose }: RecordFormProps) {
  const { t } = useTranslation('disclosure');
  const record = useCommand('post', '/api/v1/funds/{fundId}/hotline-cases', { quiet: true });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<RecordValues>
      title={t('record')}
      open
      initialValues={{
        channel: 'phone',
        subject: 'payment',
        ...(funds[0] ? { fundId: funds[0].value } : {}),
      }}
      onSubmit={async ({ fundId, ...body }) =>
        onReceived(await record.run({ params: { path: { fundId } }, body }))
      }
      onClose={onClose}
    >
      <Alert type="info" showIcon title={t('noNames')} style={{ marginBottom: 16 }} />
      <Form.Item name="channel" label={t('field.channel')} rules={required}>
        <Select
          options={(['phone', 'letter'] as const).map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="fundId" label={t('field.fund')} rules={required}>
        <Select options={funds} />
      </Form.Item>
      <ReportFields />
    </FormDrawer>
  );
}

/** What is said, by whomever. */
export function ReportFields() {
  const { t } = useTranslation('disclosure');
  return (
    <>
      <Form.Item name="subject" label={t('field.subject')} rules={[{ required: true }]}>
        <Select options={subjects.map((value) => ({ value, label: t(`subject.${value}`) }))} />
      </Form.Item>
      <Form.Item name="reference" label={t('field.reference')} extra={t('referenceHint')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="text" label={t('field.text')} rules={[{ required: true, min: 5 }]}>
        <Input.TextArea rows={5} maxLength={2000} showCount />
      </Form.Item>
    </>
  );
}

export function HotlineTag({ of }: { of: Pick<HotlineCase, 'state' | 'overdue'> }) {
  const { t } = useTranslation('disclosure');
  if (of.overdue) return <StatusTag tone="danger">{t('case.overdue')}</StatusTag>;
  const tones = { received: 'warning', answered: 'info', closed: 'success' } as const;
  return <StatusTag tone={tones[of.state]}>{t(`case.${of.state}`)}</StatusTag>;
}

function useColumns(): Column<HotlineCase>[] {
  const { t } = useTranslation('disclosure');
  return [
    {
      key: 'text',
      title: t('field.text'),
      pinned: true,
      width: 300,
      render: ({ id, text }) => (
        <Link to={`/hotline/${id}`}>
          {text.length > longestShown ? `${text.slice(0, longestShown)}…` : text}
        </Link>
      ),
    },
    { key: 'state', title: t('field.state'), render: (row) => <HotlineTag of={row} /> },
    { key: 'channel', title: t('field.channel'), render: ({ channel }) => t(`channel.${channel}`) },
    { key: 'subject', title: t('field.subject'), render: ({ subject }) => t(`subject.${subject}`) },
    {
      key: 'receivedOn',
      title: t('field.receivedOn'),
      sort: 'receivedOn',
      render: ({ receivedOn }) => <DateText value={receivedOn} />,
    },
    {
      key: 'dueOn',
      title: t('field.dueOn'),
      sort: 'dueOn',
      render: ({ dueOn }) => <DateText value={dueOn} />,
    },
    { key: 'owner', title: t('field.owner'), render: ({ ownerName }) => ownerName ?? '—' },
    { key: 'fund', title: t('field.fund'), render: ({ fundName }) => fundName },
  ];
}
