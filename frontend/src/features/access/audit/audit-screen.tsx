import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Answer, Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { useActorName } from '@/ui/actor-name';
import { DateInput } from '@/ui/date-input';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { StatusTag, type Tone } from '@/ui/status-tag';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { AuditRecordDialog } from './audit-record-dialog';
import { ChainCard } from './chain-card';
import { dayStart, nextDayStart } from './days';
import { useAuditNames } from './names';

export type AuditRecord = Answer<'/api/v1/audit-records', 'get'>['items'][number];
type AuditAction = Schema<'AuditAction'>;
type Filters = Query<'/api/v1/audit-records'>;

const tones: Record<AuditAction, Tone> = {
  added: 'success',
  changed: 'info',
  removed: 'warning',
  opened: 'neutral',
  revealed: 'warning',
  exported: 'warning',
  refused: 'danger',
  signedIn: 'neutral',
  signInFailed: 'danger',
  signedOut: 'neutral',
};

export function AuditScreen() {
  const { t } = useTranslation('access');
  const { can, session } = useSession();
  const [shown, setShown] = useState<AuditRecord>();
  const names = useAuditNames();
  const actorName = useActorName();
  const list = useListState<Filters>({
    filters: ['actor', 'action', 'from', 'until', 'operation', 'subjectType', 'subjectId'],
    sort: '-at',
  });
  const { from, until, ...others } = list.query;
  const query = useGet(
    '/api/v1/audit-records',
    {
      params: {
        query: {
          ...others,
          ...(from ? { from: dayStart(from) } : {}),
          ...(until ? { until: nextDayStart(until) } : {}),
        },
      },
    },
    { keepPrevious: true },
  );
  const isHidden = session.posts.some(({ role }) => role === 'auditAdmin');

  return (
    <Page title={t('audit.title')} lead={t(isHidden ? 'audit.leadHidden' : 'audit.leadShown')}>
      {can('verifyAuditChain') && <ChainCard />}
      <FilterBar list={list}>
        <Form.Item name="actor" label={t('audit.actor')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="action" label={t('audit.action')}>
          <Select
            allowClear
            options={(Object.keys(tones) as AuditAction[]).map((value) => ({
              value,
              label: t(`audit.actions.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="from" label={t('audit.from')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="until" label={t('audit.until')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="operation" label={t('audit.operation')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={names.operationOptions} />
        </Form.Item>
        <Form.Item name="subjectType" label={t('audit.subjectType')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={names.subjectOptions} />
        </Form.Item>
        <Form.Item name="subjectId" label={t('audit.subjectId')}>
          <Input allowClear spellCheck={false} />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="access.audit"
        label={t('audit.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        columns={[
          {
            key: 'at',
            title: t('audit.at'),
            pinned: true,
            sort: 'at',
            render: ({ at }) => <DateText value={at} />,
          },
          { key: 'actor', title: t('audit.actor'), render: (record) => actorName(record.actorName) },
          {
            key: 'action',
            title: t('audit.action'),
            render: ({ action }) => (
              <StatusTag tone={tones[action]}>{t(`audit.actions.${action}`)}</StatusTag>
            ),
          },
          {
            key: 'operation',
            title: t('audit.operation'),
            render: ({ operation }) => names.operation(operation),
          },
          {
            key: 'subject',
            title: t('audit.subject'),
            render: ({ subjectType }) => names.subject(subjectType),
          },
          {
            key: 'subjectId',
            title: t('audit.subjectId'),
            hidden: true,
            width: 300,
            render: ({ subjectId }) => subjectId,
          },
          { key: 'source', title: t('audit.source'), render: ({ source }) => source },
          {
            key: 'fields',
            title: t('audit.fields'),
            render: (record) =>
              record.detail ??
              (record.fields.length > 0 ? t('audit.changed', { count: record.fields.length }) : '—'),
          },
        ]}
        rowActions={(record) => (
          <button
            type="button"
            className="plain-button"
            aria-label={`${t('audit.show')}：${actorName(record.actorName)} ${names.operation(record.operation)}`}
            onClick={() => setShown(record)}
          >
            {t('audit.show')}
          </button>
        )}
      />
      {shown !== undefined && <AuditRecordDialog record={shown} onClose={() => setShown(undefined)} />}
    </Page>
  );
}
