import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { DateText } from '@/ui/date-text';
import { FormDrawer } from '@/ui/form-drawer';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { ExportButton } from '@/ui/table/export-button';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { bondPath } from './bond-path';
import { IssueTag } from './tags';

type Row = Schema<'IssueRow'>;

/** Needs that were passed on; those of one's own organisation are answered here. */
export function IssuesScreen() {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/referred-issues'>>({
    filters: ['state', 'mine', 'overdue', 'organisationId'],
  });
  const query = useGet('/api/v1/referred-issues', { params: { query: list.query } }, { keepPrevious: true });
  const [open, setOpen] = useState<{ act: 'answer' | 'passOn'; row: Row }>();
  const close = () => setOpen(undefined);
  const yes = [{ value: 'true', label: t('board.yes') }];
  return (
    <Page title={t('issue.listTitle')} lead={t('issue.lead')}>
      <FilterBar list={list}>
        <Form.Item name="state" label={t('field.state')}>
          <Select
            allowClear
            options={(['open', 'answered'] as const).map((state) => ({
              value: state,
              label: t(`issue.states.${state}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="mine" label={t('issue.mine')}>
          <Select allowClear options={yes} />
        </Form.Item>
        <Form.Item name="overdue" label={t('issue.overdue')}>
          <Select allowClear options={yes} />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Row>
        name="pairing.issues"
        label={t('issue.listTitle')}
        rowKey={({ issue }) => issue.id}
        query={query}
        list={list}
        tools={
          can('exportIssues') && (
            <ExportButton
              path="/api/v1/issue-exports"
              filter={list.values}
              truths={['overdue', 'mine']}
              done={t('issue.exported')}
            />
          )
        }
        empty={<EmptyState title={t('issue.none')} hint={t('issue.noneHint')} />}
        rowActions={(row) =>
          row.mayAnswer && (
            <>
              <Button size="small" type="link" onClick={() => setOpen({ act: 'answer', row })}>
                {t('issue.answer')}
              </Button>
              <Button size="small" type="link" onClick={() => setOpen({ act: 'passOn', row })}>
                {t('issue.passOn')}
              </Button>
            </>
          )
        }
        columns={[
          {
            key: 'text',
            title: t('issue.text'),
            pinned: true,
            render: ({ issue }) => <Link to={bondPath(issue)}>{issue.text}</Link>,
          },
          {
            key: 'who',
            title: t('field.beneficiary'),
            render: ({ helpedName, helpedPlace }) => `${helpedName}（${helpedPlace}）`,
          },
          {
            key: 'by',
            title: t('issue.raisedBy'),
            render: ({ helpingName, helpingUnit }) => `${helpingName}（${helpingUnit}）`,
          },
          { key: 'owner', title: t('issue.owner'), render: ({ issue }) => issue.ownerName },
          {
            key: 'state',
            title: t('field.state'),
            render: ({ issue, overdue }) => <IssueTag state={issue.state} overdue={overdue} />,
          },
          {
            key: 'raisedOn',
            title: t('issue.raisedOn'),
            sort: 'raisedOn',
            render: ({ issue }) => <DateText value={issue.raisedOn} />,
          },
          {
            key: 'dueOn',
            title: t('issue.dueOn'),
            sort: 'dueOn',
            render: ({ issue }) => <DateText value={issue.dueOn} />,
          },
          {
            key: 'answer',
            title: t('issue.answerText'),
            render: ({ issue }) =>
              issue.outcome === null ? '—' : `${t(`issue.outcomes.${issue.outcome}`)}：${issue.answer ?? ''}`,
          },
        ]}
      />
      {open?.act === 'answer' && <AnswerDrawer row={open.row} onClose={close} />}
      {open?.act === 'passOn' && <PassOnDrawer row={open.row} onClose={close} />}
    </Page>
  );
}

interface DrawerProps {
  row: Row;
  onClose: () => void;
}

function AnswerDrawer({ row: { issue }, onClose }: DrawerProps) {
  const { t } = useTranslation('pairing');
  const answer = useCommand('post', '/api/v1/referred-issues/{issueId}/answer', {
    quiet: true,
    success: t('issue.answered'),
  });
  const required = [{ required: true, message: t('plan.required') }];
  return (
    <FormDrawer<Schema<'AnswerIssueCommand'>>
      title={t('issue.answer')}
      open
      initialValues={{ outcome: 'solved' }}
      onClose={onClose}
      onSubmit={(body) => answer.run({ params: { path: { issueId: issue.id } }, body }, issue.version)}
    >
      <p style={{ marginBottom: 12 }}>{issue.text}</p>
      <Form.Item name="outcome" label={t('issue.outcome')} rules={required}>
        <Select
          options={(['solved', 'explained', 'notPossible'] as const).map((outcome) => ({
            value: outcome,
            label: t(`issue.outcomes.${outcome}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="answer" label={t('issue.answerText')} rules={required}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

function PassOnDrawer({ row: { issue }, onClose }: DrawerProps) {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  const passOn = useCommand('post', '/api/v1/referred-issues/{issueId}/pass-on', {
    quiet: true,
    success: t('issue.passed'),
  });
  const { data } = useGet('/api/v1/issue-owners', {
    params: { query: issue.pairId === null ? { linkId: issue.linkId ?? '' } : { pairId: issue.pairId } },
  });
  const required = [{ required: true, message: t('plan.required') }];
  return (
    <FormDrawer<Schema<'PassOnIssueCommand'>>
      title={t('issue.passOn')}
      open
      initialValues={{ dueOn: issue.dueOn }}
      onClose={onClose}
      onSubmit={(body) => passOn.run({ params: { path: { issueId: issue.id } }, body }, issue.version)}
    >
      <p style={{ marginBottom: 12 }}>{issue.text}</p>
      <Form.Item name="ownerId" label={t('issue.owner')} rules={required}>
        <Select
          options={(data?.items ?? [])
            .filter(({ id }) => id !== issue.ownerId)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="dueOn" label={t('issue.dueOn')} rules={required}>
        <DateInput min={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}
