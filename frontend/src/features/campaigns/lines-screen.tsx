import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { useBilingual } from '@/ui/use-bilingual';
import { AddLineDrawer } from './add-line-drawer';
import { GiftText } from './gift-text';
import { LineActs } from './line-acts';
import { OutcomeText } from './outcome-text';
import { LineTag } from './tags';
import { confirmations, giftSources, type LineRow, lineStates, visitClasses } from './types';

/** Who is visited in a round, what they get and who received it. */
export function LinesScreen() {
  const { t } = useTranslation('campaigns');
  const { can } = useSession();
  const said = useBilingual();
  const list = useListState<Query<'/api/v1/campaign-lines'>>({
    filters: ['campaign', 'name', 'state', 'class', 'source', 'confirmation', 'organisationId'],
  });
  const query = useGet('/api/v1/campaign-lines', { params: { query: list.query } }, { keepPrevious: true });
  const { data: rounds } = useGet('/api/v1/campaigns');
  const [isAdding, setAdding] = useState(false);
  const opened = (rounds?.items ?? []).filter(({ stage }) => stage !== null);
  const stageOf = (key: string) => opened.find((round) => round.key === key)?.stage ?? null;
  return (
    <Page
      title={t('lines.title')}
      lead={t('lines.lead')}
      actions={
        can('addCampaignLine') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add.title')}
          </Button>
        )
      }
    >
      <FilterBar list={list} shown={4}>
        <Form.Item name="campaign" label={t('lines.round')}>
          <Select
            allowClear
            options={opened.map((round) => ({
              value: round.key,
              label: said(round) + ` ${round.last.slice(0, 4)}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="name" label={t('lines.name')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="state" label={t('lines.state')}>
          <Select
            allowClear
            options={lineStates.map((one) => ({ value: one, label: t(`lines.states.${one}`) }))}
          />
        </Form.Item>
        <Form.Item name="class" label={t('class')}>
          <Select
            allowClear
            options={visitClasses.map((one) => ({ value: one, label: t(`classes.${one}`) }))}
          />
        </Form.Item>
        <Form.Item name="source" label={t('source')}>
          <Select
            allowClear
            options={giftSources.map((one) => ({ value: one, label: t(`sources.${one}`) }))}
          />
        </Form.Item>
        <Form.Item name="confirmation" label={t('lines.confirmation')}>
          <Select
            allowClear
            options={confirmations.map((one) => ({ value: one, label: t(`lines.confirmations.${one}`) }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<LineRow>
        name="campaigns.lines"
        label={t('lines.title')}
        rowKey={({ line }) => line.id}
        query={query}
        list={list}
        empty={<EmptyState title={t('lines.none')} hint={t('lines.noneHint')} />}
        rowActions={(row) => <LineActs row={row} stage={stageOf(row.campaign)} />}
        columns={[
          {
            key: 'name',
            title: t('lines.name'),
            pinned: true,
            render: ({ line, name }) =>
              can('getPerson') ? <Link to={`/people/${line.personId}`}>{name}</Link> : name,
          },
          { key: 'state', title: t('lines.state'), render: ({ line }) => <LineTag state={line.state} /> },
          { key: 'branch', title: t('lines.branch'), render: ({ organisationName }) => organisationName },
          { key: 'class', title: t('class'), render: ({ line }) => <GiftText line={line} /> },
          {
            key: 'worth',
            title: t('lines.worth'),
            numeric: true,
            render: ({ line }) => <Money fen={line.cash + line.goodsWorth} />,
          },
          { key: 'outcome', title: t('lines.outcome'), render: ({ line }) => <OutcomeText line={line} /> },
          {
            key: 'confirmation',
            title: t('lines.confirmation'),
            render: ({ line }) => (
              <>
                {t(`lines.confirmations.${line.confirmation}`)}
                {line.sentBack !== null && <span className="muted"> · {line.sentBack}</span>}
              </>
            ),
          },
          {
            key: 'round',
            title: t('lines.round'),
            render: ({ campaign, campaignName }) => `${campaignName} ${campaign.slice(0, 4)}`,
          },
        ]}
      />
      {isAdding && <AddLineDrawer onClose={() => setAdding(false)} />}
    </Page>
  );
}
