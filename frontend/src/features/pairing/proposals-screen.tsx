import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { FormDrawer } from '@/ui/form-drawer';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { BranchSelect } from './helper-choice';
import { SolvingNote } from './solving-note';
import { ProposalTag } from './tags';
import { TownshipSelect } from './township-select';
import { type ProposalRow, proposalStates } from './types';
import './pairing.css';

/** The proposals that were made, and how to make one. */
export function ProposalsScreen() {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/matching-proposals'>>({ filters: ['state'] });
  const query = useGet(
    '/api/v1/matching-proposals',
    { params: { query: list.query } },
    { keepPrevious: true },
  );
  const [isMaking, setMaking] = useState(false);
  const make = can('proposeMatching') && (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t('proposal.make')}
    </Button>
  );

  return (
    <Page title={t('proposal.listTitle')} lead={t('proposal.lead')} actions={make}>
      <FilterBar list={list}>
        <Form.Item name="state" label={t('field.state')}>
          <Select
            allowClear
            options={proposalStates.map((state) => ({ value: state, label: t(`proposal.states.${state}`) }))}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<ProposalRow>
        name="pairing.proposals"
        label={t('proposal.listTitle')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('proposal.none')} hint={t('proposal.noneHint')} />}
        columns={[
          {
            key: 'people',
            title: t('proposal.peopleOf'),
            pinned: true,
            render: ({ id, peopleOf }) => (
              <Link to={`/matching-proposals/${id}`}>{peopleOf?.name ?? t('proposal.whole')}</Link>
            ),
          },
          {
            key: 'helpers',
            title: t('proposal.helpersOf'),
            render: ({ helpersOf }) => helpersOf?.name ?? t('proposal.whole'),
          },
          { key: 'state', title: t('field.state'), render: ({ state }) => <ProposalTag state={state} /> },
          {
            key: 'found',
            title: t('proposal.found'),
            numeric: true,
            render: ({ lines }) => lines.proposed + lines.locked + lines.issued,
          },
          {
            key: 'without',
            title: t('proposal.without'),
            numeric: true,
            render: ({ lines }) => lines.without,
          },
          {
            key: 'on',
            title: t('proposal.on'),
            sort: 'proposedOn',
            render: ({ proposedOn }) => <DateText value={proposedOn} />,
          },
          { key: 'by', title: t('proposal.by'), render: ({ proposedBy }) => proposedBy },
          {
            key: 'solvedAt',
            title: t('proposal.solvedAt'),
            render: ({ solvedAt }) => <DateText value={solvedAt} />,
          },
        ]}
      />
      {isMaking && <MakeDrawer onClose={() => setMaking(false)} />}
    </Page>
  );
}

function MakeDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const navigate = useNavigate();
  const make = useCommand('post', '/api/v1/matching-proposals', {
    quiet: true,
    success: t('proposal.made'),
  });
  return (
    <FormDrawer<Schema<'ProposeMatchingCommand'>>
      title={t('proposal.makeTitle')}
      open
      submitText={t('proposal.make')}
      onClose={onClose}
      onSubmit={async ({ peopleOf, helpersOf }) => {
        const made = await make.run({ body: { peopleOf: peopleOf ?? null, helpersOf: helpersOf ?? null } });
        // Once the form is closed: until then it would ask before what was typed is lost.
        setTimeout(() => void navigate(`/matching-proposals/${made.proposal.id}`));
      }}
    >
      <p className="muted">{t('proposal.makeHint')}</p>
      <Form.Item name="peopleOf" label={t('proposal.peopleOf')}>
        <TownshipSelect />
      </Form.Item>
      <Form.Item name="helpersOf" label={t('proposal.helpersOf')}>
        <BranchSelect clearable placeholder={t('proposal.whole')} />
      </Form.Item>
      <SolvingNote isRunning={make.isRunning} />
    </FormDrawer>
  );
}
