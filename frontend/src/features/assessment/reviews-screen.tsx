import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateText } from '@/ui/date-text';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { ExportButton } from '@/ui/table/export-button';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { useSelection } from '@/ui/table/selection';
import { halfYearsUntil, useHalfYear } from './half-year';
import { ReviewTag } from './review-tag';

type Row = Schema<'ReviewRow'>;

const states = ['open', 'submitted', 'returned', 'confirmed', 'lapsed'] as const;

/** Half-year reviews of the user's reach; the township confirms many at once. */
export function ReviewsScreen() {
  const { t } = useTranslation('assessment');
  const { session, can } = useSession();
  const halfYear = useHalfYear();
  const [isConfirming, setConfirming] = useState(false);
  const list = useListState<Query<'/api/v1/half-year-reviews'>>({
    filters: ['period', 'state', 'overdue', 'organisationId', 'pairId'],
  });
  const query = useGet(
    '/api/v1/half-year-reviews',
    { params: { query: list.query } },
    { keepPrevious: true },
  );
  const selection = useSelection();
  const confirm = useCommand('post', '/api/v1/half-year-reviews/confirm', {
    quiet: true,
    success: ({ confirmed }) => t('list.confirmed', { count: confirmed }),
  });
  const mayConfirm = can('confirmReviews') && list.values.state === 'submitted';
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <FilterBar list={list}>
        <Form.Item name="state" label={t('field.state')}>
          <Select
            allowClear
            options={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          />
        </Form.Item>
        <Form.Item name="period" label={t('field.period')}>
          <Select
            allowClear
            options={halfYearsUntil(session.businessDate, 8).map((period) => ({
              value: period,
              label: halfYear(period),
            }))}
          />
        </Form.Item>
        <Form.Item name="overdue" label={t('list.overdue')}>
          <Select allowClear options={[{ value: 'true', label: t('list.yes') }]} />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Row>
        name="assessment.reviews"
        label={t('list.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        tools={
          can('exportReviews') && (
            <ExportButton
              path="/api/v1/half-year-review-exports"
              filter={list.values}
              truths={['overdue']}
              done={t('list.exported')}
            />
          )
        }
        empty={<EmptyState title={t('list.empty')} hint={t('list.emptyHint')} />}
        {...(mayConfirm
          ? {
              selection,
              bulk: (
                <Button type="primary" onClick={() => setConfirming(true)}>
                  {t('list.confirm')}
                </Button>
              ),
            }
          : {})}
        columns={[
          {
            key: 'beneficiary',
            title: t('field.beneficiary'),
            pinned: true,
            render: ({ id, beneficiaryName }) => (
              <Link to={`/half-year-reviews/${id}`}>{beneficiaryName}</Link>
            ),
          },
          {
            key: 'place',
            title: t('field.place'),
            sort: 'beneficiaryBranch',
            render: ({ beneficiaryPlace }) => beneficiaryPlace,
          },
          { key: 'period', title: t('field.period'), width: 120, render: ({ period }) => halfYear(period) },
          {
            key: 'state',
            title: t('field.state'),
            render: ({ state, overdue }) => <ReviewTag state={state} overdue={overdue} />,
          },
          { key: 'helper', title: t('field.helper'), render: ({ helperName }) => helperName },
          {
            key: 'unit',
            title: t('field.unit'),
            sort: 'helperBranch',
            render: ({ helperUnit }) => helperUnit,
          },
          {
            key: 'last',
            title: t('field.lastPerCapita'),
            numeric: true,
            render: ({ lastPerCapita }) => <Money fen={lastPerCapita} bare />,
          },
          {
            key: 'present',
            title: t('field.presentPerCapita'),
            numeric: true,
            render: ({ presentPerCapita }) => <Money fen={presentPerCapita} bare />,
          },
          {
            key: 'conclusion',
            title: t('field.conclusion'),
            width: 110,
            render: ({ conclusion, newTier }) =>
              conclusion === null
                ? '—'
                : `${t(`conclusion.${conclusion}`)}${newTier === null ? '' : `（${t(`tier.${newTier}`)}）`}`,
          },
          {
            key: 'dueOn',
            title: t('field.dueOn'),
            sort: 'dueOn',
            render: ({ dueOn }) => <DateText value={dueOn} />,
          },
          {
            key: 'tier',
            title: t('field.tier'),
            hidden: true,
            render: ({ tier }) => (tier === null ? '—' : t(`tier.${tier}`)),
          },
        ]}
      />
      <ConfirmDialog
        title={t('form.confirmTitle')}
        open={isConfirming}
        onCancel={() => setConfirming(false)}
        onConfirm={async () => {
          await confirm.run({ body: { reviewIds: [...selection.keys] } });
          selection.clear();
          setConfirming(false);
        }}
      >
        <BulkConsequences rows={(query.data?.items ?? []).filter(({ id }) => selection.keys.has(id))} />
      </ConfirmDialog>
    </Page>
  );
}

/** What many confirmations bring about at once. */
function BulkConsequences({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('assessment');
  return (
    <ul>
      {(['exit', 'changeTier', 'continue'] as const).map((conclusion) => {
        const names = rows.filter((row) => row.conclusion === conclusion).map((row) => row.beneficiaryName);
        return (
          names.length > 0 && (
            <li key={conclusion}>
              <b>{t('list.names', { conclusion: t(`conclusion.${conclusion}`), count: names.length })}</b>
              {conclusion !== 'continue' && names.join('、')}
              <p className="muted">{t(`conclusionHint.${conclusion}`)}</p>
            </li>
          )
        );
      })}
    </ul>
  );
}
