import { Button, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { SolvingNote } from './solving-note';
import { ProposalTag } from './tags';
import { type LinkProposalRow, proposalStates } from './types';
import './pairing.css';

/** The proposals of which branch for which village, and how to make one. */
export function LinkProposalsScreen() {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const navigate = useNavigate();
  const list = useListState<Query<'/api/v1/link-proposals'>>({ filters: ['state'] });
  const query = useGet('/api/v1/link-proposals', { params: { query: list.query } }, { keepPrevious: true });
  const make = useCommand('post', '/api/v1/link-proposals', { success: t('proposal.made') });

  return (
    <Page
      title={t('linkProposal.listTitle')}
      lead={t('linkProposal.lead')}
      trail={[{ label: t('board.title'), to: '/pairing' }]}
      actions={
        can('proposeLinkMatching') && (
          <Button
            type="primary"
            loading={make.isRunning}
            onClick={() =>
              void make
                .run({})
                .then(({ proposal }) => navigate(`/link-proposals/${proposal.id}`))
                .catch(() => undefined)
            }
          >
            {t('proposal.make')}
          </Button>
        )
      }
    >
      <SolvingNote isRunning={make.isRunning} />
      <FilterBar list={list}>
        <Form.Item name="state" label={t('field.state')}>
          <Select
            allowClear
            options={proposalStates.map((state) => ({ value: state, label: t(`proposal.states.${state}`) }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<LinkProposalRow>
        name="pairing.link-proposals"
        label={t('linkProposal.listTitle')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('linkProposal.none')} hint={t('linkProposal.noneHint')} />}
        columns={[
          {
            key: 'on',
            title: t('proposal.on'),
            pinned: true,
            sort: 'proposedOn',
            render: ({ id, proposedOn }) => (
              <Link to={`/link-proposals/${id}`}>
                <DateText value={proposedOn} />
              </Link>
            ),
          },
          { key: 'state', title: t('field.state'), render: ({ state }) => <ProposalTag state={state} /> },
          {
            key: 'found',
            title: t('linkProposal.found'),
            numeric: true,
            render: ({ lines }) => lines.proposed + lines.locked + lines.issued,
          },
          {
            key: 'without',
            title: t('linkProposal.without'),
            numeric: true,
            render: ({ lines }) => lines.without,
          },
          { key: 'by', title: t('proposal.by'), render: ({ proposedBy }) => proposedBy },
          {
            key: 'solvedAt',
            title: t('proposal.solvedAt'),
            render: ({ solvedAt }) => <DateText value={solvedAt} />,
          },
        ]}
      />
    </Page>
  );
}
