import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { useStandards } from '@/ui/standards';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { ExportButton } from '@/ui/table/export-button';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { useSelection } from '@/ui/table/selection';
import { WithdrawAnswer } from './withdraw-answer';

type Row = Schema<'GapRow'>;
type Referral = Schema<'ReferralView'>;

const tones = { pending: 'warning', granted: 'success', refused: 'neutral' } as const;

/** Who in the ledger does not hold the minimum living allowance, and what civil affairs said. */
export function GapScreen() {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const { name } = useStandards();
  const [isReferring, setReferring] = useState(false);
  const [answering, setAnswering] = useState<{ row: Row; referral: Referral }>();
  const list = useListState<Query<'/api/v1/guarantee-gap'>>({
    filters: ['name', 'organisationId', 'referred'],
  });
  const query = useGet('/api/v1/guarantee-gap', { params: { query: list.query } }, { keepPrevious: true });
  const selection = useSelection();
  const refer = useCommand('post', '/api/v1/civil-referrals', {
    quiet: true,
    success: ({ referred }) => t('gap.referred', { count: referred }),
  });
  return (
    <Page title={t('gap.title')} lead={t('gap.lead')}>
      <FilterBar list={list}>
        <Form.Item name="name" label={t('gap.name')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="referred" label={t('gap.referredFilter')}>
          <Select
            allowClear
            options={[
              { value: 'true', label: t('gap.yes') },
              { value: 'false', label: t('gap.no') },
            ]}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Row>
        name="members.gap"
        label={t('gap.title')}
        rowKey={({ personId }) => personId}
        query={query}
        list={list}
        tools={
          can('exportGuaranteeGap') && (
            <ExportButton
              path="/api/v1/guarantee-gap-exports"
              filter={list.values}
              truths={['referred']}
              done={t('gap.exported')}
            />
          )
        }
        empty={<EmptyState title={t('gap.empty')} hint={t('gap.emptyHint')} />}
        {...(can('referToCivilAffairs')
          ? {
              selection,
              bulk: (
                <Button type="primary" onClick={() => setReferring(true)}>
                  {t('gap.refer')}
                </Button>
              ),
            }
          : {})}
        columns={[
          {
            key: 'name',
            title: t('gap.name'),
            pinned: true,
            sort: 'name',
            render: (row) =>
              can('getPerson') ? <Link to={`/people/${row.personId}`}>{row.name}</Link> : row.name,
          },
          {
            key: 'branch',
            title: t('gap.branch'),
            sort: 'organisation',
            render: ({ organisationName }) => organisationName,
          },
          { key: 'township', title: t('gap.township'), render: ({ townshipName }) => townshipName ?? '—' },
          {
            key: 'cause',
            title: t('gap.cause'),
            render: ({ cause }) => name('hardshipCause', cause) || '—',
          },
          {
            key: 'perCapita',
            title: t('gap.perCapita'),
            numeric: true,
            render: ({ perCapita }) => <Money fen={perCapita} bare />,
          },
          {
            key: 'identities',
            title: t('gap.identities'),
            render: ({ identities }) =>
              identities.map((code) => name('assistanceIdentity', code)).join('、') || '—',
          },
          {
            key: 'referral',
            title: t('gap.referral'),
            render: ({ referral }) =>
              referral === null ? <span className="muted">{t('gap.no')}</span> : <Said referral={referral} />,
          },
        ]}
        rowActions={(row) =>
          row.referral?.outcome === 'pending'
            ? can('answerReferral') && (
                <button
                  type="button"
                  className="plain-button"
                  aria-label={`${t('gap.answer')} ${row.name}`}
                  onClick={() => row.referral !== null && setAnswering({ row, referral: row.referral })}
                >
                  {t('gap.answer')}
                </button>
              )
            : row.referral !== null && <WithdrawAnswer referral={row.referral} name={row.name} />
        }
      />
      <FormDrawer<{ note?: string }>
        title={t('gap.refer')}
        open={isReferring}
        onSubmit={async ({ note }) => {
          await refer.run({
            body: { personIds: [...selection.keys], ...(note === undefined || note === '' ? {} : { note }) },
          });
          selection.clear();
        }}
        onClose={() => setReferring(false)}
      >
        <p className="muted">{t('gap.referHint', { count: selection.keys.size })}</p>
        <Form.Item name="note" label={t('gap.note')}>
          <Input.TextArea rows={3} maxLength={400} />
        </Form.Item>
      </FormDrawer>
      {answering !== undefined && <AnswerDrawer {...answering} onClose={() => setAnswering(undefined)} />}
    </Page>
  );
}

function Said({ referral }: { referral: Referral }) {
  const { t } = useTranslation('members');
  return (
    <>
      <StatusTag tone={tones[referral.outcome]}>{t(`gap.outcome.${referral.outcome}`)}</StatusTag>{' '}
      <span className="muted">{referral.answeredOn ?? referral.referredOn}</span>
      {referral.answer !== null && <div>{referral.answer}</div>}
    </>
  );
}

interface AnswerValues {
  outcome: 'granted' | 'refused';
  on: string;
  from?: string;
  text?: string;
}

function AnswerDrawer({ row, referral, onClose }: { row: Row; referral: Referral; onClose: () => void }) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const answer = useCommand('post', '/api/v1/civil-referrals/{referralId}/answer', {
    quiet: true,
    success: t('gap.answered'),
  });
  const required = [{ required: true, message: t('gap.required') }];
  return (
    <FormDrawer<AnswerValues>
      title={t('gap.answerOf', { name: row.name })}
      open
      initialValues={{ on: session.businessDate }}
      onSubmit={({ text, ...body }) =>
        answer.run({
          params: { path: { referralId: referral.id } },
          body: { ...body, ...(text === undefined || text === '' ? {} : { text }) },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="outcome" label={t('gap.result')} rules={required} extra={t('gap.grantedHint')}>
        <Radio.Group
          options={(['granted', 'refused'] as const).map((one) => ({
            value: one,
            label: t(`gap.outcome.${one}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="on" label={t('gap.answeredOn')} rules={required}>
        <DateInput />
      </Form.Item>
      <Form.Item
        noStyle
        shouldUpdate={(before: AnswerValues, after: AnswerValues) => before.outcome !== after.outcome}
      >
        {({ getFieldValue }) =>
          getFieldValue('outcome') === 'granted' && (
            <Form.Item name="from" label={t('gap.grantedFrom')} extra={t('gap.grantedFromHint')}>
              <DateInput />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="text" label={t('gap.text')}>
        <Input.TextArea rows={3} maxLength={400} />
      </Form.Item>
    </FormDrawer>
  );
}
