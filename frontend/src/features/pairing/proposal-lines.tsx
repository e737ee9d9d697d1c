import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DownloadButton } from '@/ui/download-button';
import { StatusTag } from '@/ui/status-tag';
import { EmptyState } from '@/ui/states';
import { FilterBar } from '@/ui/table/filter-bar';
import { filterBody, useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { useSelection } from '@/ui/table/selection';
import { useBilingual } from '@/ui/use-bilingual';
import { LineDrawer } from './line-drawer';
import { LineTag } from './tags';
import { TownshipSelect } from './township-select';
import { type LineView, lineStates, type ProposalView } from './types';
import { useLineActs } from './use-line-acts';

/** Who gets whom, page by page; what is decided on a line is decided here. */
export function ProposalLines({ view }: { view: ProposalView }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const say = useBilingual();
  const { id: proposalId, state, lines } = view.proposal;
  const list = useListState<Query<'/api/v1/matching-proposals/{proposalId}/lines'>>({
    filters: ['name', 'state', 'changed', 'organisationId'],
  });
  const query = useGet(
    '/api/v1/matching-proposals/{proposalId}/lines',
    { params: { path: { proposalId }, query: list.query } },
    { keepPrevious: true },
  );
  const rows = query.data?.items ?? [];
  const selection = useSelection();
  const [open, setOpen] = useState<string>();
  const at = rows.findIndex(({ beneficiary }) => beneficiary.id === open);
  const line = rows[at];
  const acts = useLineActs(view);
  const isOpen = state === 'open';
  const chosen = rows.filter(({ id }) => selection.keys.has(id));

  const bulk = async (act: (chosen: readonly LineView[]) => Promise<unknown>) => {
    await act(chosen);
    selection.clear();
  };

  return (
    <>
      <FilterBar list={list} shown={4}>
        <Form.Item name="name" label={t('proposal.name')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="state" label={t('proposal.lineState')}>
          <Select
            allowClear
            options={lineStates.map((one) => ({ value: one, label: t(`proposal.lineStates.${one}`) }))}
          />
        </Form.Item>
        <Form.Item name="organisationId" label={t('proposal.peopleOf')}>
          <TownshipSelect />
        </Form.Item>
        <Form.Item name="changed" label={t('proposal.changed')}>
          <Select allowClear options={[{ value: 'true', label: t('proposal.yes') }]} />
        </Form.Item>
      </FilterBar>
      <ResourceTable<LineView>
        name="pairing.proposal-lines"
        label={t('proposal.lines')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('proposal.empty')} hint={t('proposal.emptyHint')} />}
        tools={
          can('exportMatchingProposal') && (
            <DownloadButton
              address="/api/v1/matching-proposal-exports"
              body={{ proposalId, filter: filterBody(list.values, ['changed']) }}
              done={t('proposal.exported')}
            >
              Excel
            </DownloadButton>
          )
        }
        {...(isOpen && can('lockProposalLines')
          ? {
              selection,
              bulk: (
                <>
                  <Button onClick={() => void bulk((some) => acts.lock(some, true))}>
                    {t('proposal.lock')}
                  </Button>
                  <Button onClick={() => void bulk((some) => acts.exclude(some, true))}>
                    {t('proposal.exclude')}
                  </Button>
                </>
              ),
            }
          : {})}
        {...(isOpen
          ? { rowActions: (row: LineView) => <RowActs row={row} acts={acts} onChange={setOpen} /> }
          : {})}
        columns={[
          {
            key: 'person',
            title: t('proposal.person'),
            pinned: true,
            render: ({ beneficiary, pairId }) => (
              <Link to={pairId === null ? `/people/${beneficiary.id}` : `/pairs/${pairId}`}>
                {beneficiary.name}
              </Link>
            ),
          },
          {
            key: 'place',
            title: t('proposal.place'),
            sort: 'place',
            render: ({ beneficiary }) => beneficiary.organisationName,
          },
          { key: 'tier', title: t('field.tier'), hidden: true, render: ({ tier }) => t(`tier.${tier}`) },
          {
            key: 'helper',
            title: t('proposal.helper'),
            render: ({ helper, changed, former }) => (
              <>
                {helper?.name ?? '—'}{' '}
                {changed && lines.changed > 0 && (
                  <StatusTag tone="warning">
                    {t('proposal.former', { name: former?.name ?? t('proposal.nobody') })}
                  </StatusTag>
                )}
              </>
            ),
          },
          {
            key: 'helperOrg',
            title: t('proposal.helperOrg'),
            render: ({ helper }) => helper?.organisationName ?? '—',
          },
          {
            key: 'reason',
            title: t('proposal.reason'),
            width: 320,
            render: ({ reason, lapsedBecause }) => say(lapsedBecause ?? reason),
          },
          {
            key: 'cost',
            title: t('proposal.costShort'),
            numeric: true,
            sort: 'cost',
            render: ({ cost, helper }) => (helper === null ? '—' : cost),
          },
          {
            key: 'state',
            title: t('proposal.lineState'),
            render: (row) => <LineTag state={row.state} />,
          },
        ]}
      />
      {line !== undefined && (
        <LineDrawer
          key={line.beneficiary.id}
          view={view}
          line={line}
          onClose={() => setOpen(undefined)}
          {...(at > 0 ? { onPrevious: () => setOpen(rows[at - 1]?.beneficiary.id) } : {})}
          {...(at < rows.length - 1 ? { onNext: () => setOpen(rows[at + 1]?.beneficiary.id) } : {})}
        />
      )}
    </>
  );
}

interface RowActsProps {
  row: LineView;
  acts: ReturnType<typeof useLineActs>;
  onChange: (person: string) => void;
}

function RowActs({ row, acts, onChange }: RowActsProps) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const named = (act: string) => `${act} ${row.beneficiary.name}`;
  const isLocked = row.state === 'locked';
  const isExcluded = row.state === 'excluded';
  return (
    <>
      {can('lockProposalLines') && row.helper !== null && !isExcluded && (
        <Button
          size="small"
          type="link"
          aria-label={named(t(isLocked ? 'proposal.unlock' : 'proposal.lock'))}
          onClick={() => void acts.lock([row], !isLocked)}
        >
          {t(isLocked ? 'proposal.unlock' : 'proposal.lock')}
        </Button>
      )}
      {can('excludeProposalPairs') && row.helper !== null && (
        <Button
          size="small"
          type="link"
          aria-label={named(t(isExcluded ? 'proposal.restore' : 'proposal.exclude'))}
          onClick={() => void acts.exclude([row], !isExcluded)}
        >
          {t(isExcluded ? 'proposal.restore' : 'proposal.exclude')}
        </Button>
      )}
      {can('chooseProposalHelper') && (
        <Button
          size="small"
          type="link"
          aria-label={named(t('proposal.change'))}
          onClick={() => onChange(row.beneficiary.id)}
        >
          {t('proposal.change')}
        </Button>
      )}
    </>
  );
}
