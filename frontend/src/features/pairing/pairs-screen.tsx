import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { ExportButton } from '@/ui/table/export-button';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { useSelection } from '@/ui/table/selection';
import { BondTag, DueTag } from './tags';
import { beneficiaryKinds, bondStates, type PairRow } from './types';

/** Pairs of the user's reach, present and past. */
export function PairsScreen() {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/pairs'>>({
    filters: [
      'name',
      'state',
      'planned',
      'visitOverdue',
      'firstContactOverdue',
      'beneficiaryKind',
      'kind',
      'organisationId',
      'placeId',
      'personId',
    ],
  });
  const query = useGet('/api/v1/pairs', { params: { query: list.query } }, { keepPrevious: true });
  const selection = useSelection();
  const [isIssuing, setIssuing] = useState(false);
  const issue = useCommand('post', '/api/v1/pairs/issue', {
    quiet: true,
    success: ({ items }) => t('pairs.issued', { count: items.length }),
  });
  const yes = [{ value: 'true', label: t('board.yes') }];

  return (
    <Page
      title={t('pairs.title')}
      lead={t('pairs.lead')}
      actions={
        can('getCoverage') && (
          <Link className="button" to="/pairing">
            {t('pairs.board')}
          </Link>
        )
      }
    >
      <FilterBar list={list} shown={4}>
        <Form.Item name="name" label={t('pairs.name')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="state" label={t('field.state')}>
          <Select
            allowClear
            options={bondStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          />
        </Form.Item>
        <Form.Item name="planned" label={t('field.planned')}>
          <Select
            allowClear
            options={[
              { value: 'true', label: t('pairs.planned') },
              { value: 'false', label: t('pairs.unplanned') },
            ]}
          />
        </Form.Item>
        <Form.Item name="visitOverdue" label={t('field.overdue')}>
          <Select allowClear options={yes} />
        </Form.Item>
        <Form.Item name="firstContactOverdue" label={t('field.firstContact')}>
          <Select allowClear options={yes} />
        </Form.Item>
        <Form.Item name="beneficiaryKind" label={t('field.beneficiaryKind')}>
          <Select
            allowClear
            options={beneficiaryKinds.map((kind) => ({ value: kind, label: t(`beneficiaryKind.${kind}`) }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<PairRow>
        name="pairing.pairs"
        label={t('pairs.title')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        tools={
          can('exportPairs') && (
            <ExportButton
              path="/api/v1/pair-exports"
              filter={list.values}
              truths={['planned', 'visitOverdue', 'firstContactOverdue']}
              done={t('pairs.exported')}
            />
          )
        }
        empty={<EmptyState title={t('pairs.empty')} hint={t('pairs.emptyHint')} />}
        {...(can('issuePairs') && list.values.state === 'proposed'
          ? {
              selection,
              bulk: (
                <Button type="primary" onClick={() => setIssuing(true)}>
                  {t('pairs.issue')}
                </Button>
              ),
            }
          : {})}
        columns={[
          {
            key: 'beneficiary',
            title: t('field.beneficiary'),
            pinned: true,
            render: ({ id, beneficiary }) => <Link to={`/pairs/${id}`}>{beneficiary.name}</Link>,
          },
          {
            key: 'place',
            title: t('field.place'),
            sort: 'beneficiaryBranch',
            render: ({ beneficiary }) => beneficiary.organisationName,
          },
          { key: 'helper', title: t('field.helper'), render: ({ helper }) => helper.name },
          {
            key: 'branch',
            title: t('field.branch'),
            sort: 'helperBranch',
            render: ({ helper }) => helper.organisationName,
          },
          {
            key: 'state',
            title: t('field.state'),
            render: (pair) => (
              <>
                <BondTag state={pair.state} /> <DueTag pair={pair} />
              </>
            ),
          },
          {
            key: 'planned',
            title: t('field.planned'),
            render: ({ planned }) => t(planned ? 'pairs.planned' : 'pairs.unplanned'),
          },
          { key: 'from', title: t('field.from'), render: ({ from }) => <DateText value={from} /> },
          {
            key: 'lastVisit',
            title: t('field.lastVisit'),
            render: ({ lastVisitOn }) => <DateText value={lastVisitOn} />,
          },
          {
            key: 'nextVisit',
            title: t('field.nextVisit'),
            render: ({ nextVisitDue }) => <DateText value={nextVisitDue} />,
          },
          {
            key: 'kind',
            title: t('field.beneficiaryKind'),
            hidden: true,
            render: ({ beneficiaryKind }) => t(`beneficiaryKind.${beneficiaryKind}`),
          },
          {
            key: 'endReason',
            title: t('field.endReason'),
            hidden: true,
            render: ({ endReason }) => (endReason === null ? '—' : t(`reason.${endReason}`)),
          },
          {
            key: 'proposedOn',
            title: t('field.proposedOn'),
            sort: 'proposedOn',
            hidden: true,
            render: ({ proposedOn }) => <DateText value={proposedOn} />,
          },
        ]}
      />
      <ConfirmDialog
        title={t('pairs.issue')}
        open={isIssuing}
        onCancel={() => setIssuing(false)}
        onConfirm={async () => {
          await issue.run({ body: { pairIds: [...selection.keys] } });
          selection.clear();
          setIssuing(false);
        }}
      >
        {t('pairs.issueText', { count: selection.keys.size })}
      </ConfirmDialog>
    </Page>
  );
}
