import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateText } from '@/ui/date-text';
import { StatusTag } from '@/ui/status-tag';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { useSelection } from '@/ui/table/selection';
import type { Match } from './board-screen';
import { DragHandle } from './drag';
import { useHelpingSide } from './reach';
import type { BoardPerson } from './types';

/** Those in the ledger with their helpers, by name those who have none. */
export function PeoplePane({ onMatch }: { onMatch: ((match: Match) => void) | undefined }) {
  const { t } = useTranslation('pairing');
  const { branch } = useHelpingSide();
  const list = useListState<Query<'/api/v1/pairing-board/people'>>({
    name: 'people',
    filters: ['search', 'uncovered', 'organisationId'],
  });
  const selection = useSelection();
  const query = useGet(
    '/api/v1/pairing-board/people',
    {
      params: {
        query: { ...list.query, ...(branch === undefined ? {} : { linkedWith: branch.organisationId }) },
      },
    },
    { keepPrevious: true },
  );
  const names = new Map((query.data?.items ?? []).map(({ personId, name }) => [personId, name]));
  // A choice lasts across pages; who is on another page is chosen by identifier alone.
  const chosen = [...selection.keys].map((id) => ({ id, name: names.get(id) ?? '' }));
  return (
    <>
      <FilterBar list={list} shown={2}>
        <Form.Item name="search" label={t('field.name')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="uncovered" label={t('board.coverage')}>
          <Select
            allowClear
            options={[
              { value: 'true', label: t('board.uncovered') },
              { value: 'false', label: t('board.covered') },
            ]}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<BoardPerson>
        name="pairing.people"
        label={branch === undefined ? t('board.people') : t('board.linkedPeople')}
        rowKey={({ personId }) => personId}
        query={query}
        list={list}
        {...(onMatch === undefined
          ? {}
          : {
              selection,
              bulk: (
                <Button
                  type="primary"
                  disabled={chosen.length === 0}
                  onClick={() => onMatch({ people: chosen, done: selection.clear })}
                >
                  {t('board.pairWith')}
                </Button>
              ),
            })}
        columns={[
          {
            key: 'name',
            title: t('field.name'),
            pinned: true,
            render: ({ personId, name }) => (
              <span className="board-name">
                {onMatch !== undefined && <DragHandle kind="person" id={personId} name={name} />}
                {name}
              </span>
            ),
          },
          { key: 'place', title: t('field.place'), render: ({ organisationName }) => organisationName },
          { key: 'tier', title: t('field.tier'), render: ({ tier }) => t(`tier.${tier}`) },
          {
            key: 'helpers',
            title: t('field.helpers'),
            render: ({ helpers, uncovered }) => (
              <span className="in-text">
                {uncovered && <StatusTag tone="danger">{t('board.nobody')}</StatusTag>}{' '}
                {helpers.map(({ pairId, name, organisationName, state }, index) => (
                  <span key={pairId}>
                    {index > 0 && '，'}
                    {branch === undefined || branch.organisationName === organisationName ? (
                      <Link to={`/pairs/${pairId}`}>{name}</Link>
                    ) : (
                      // Another branch's pair is not this branch's to open.
                      name
                    )}
                    {`（${organisationName}${state === 'proposed' ? `，${t('board.proposed')}` : ''}）`}
                  </span>
                ))}
              </span>
            ),
          },
          {
            key: 'since',
            title: t('field.since'),
            hidden: true,
            render: ({ since }) => <DateText value={since} />,
          },
        ]}
      />
    </>
  );
}
