import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { StatusTag } from '@/ui/status-tag';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { useSelection } from '@/ui/table/selection';
import type { Match } from './board-screen';
import { DragHandle } from './drag';
import { SuggestLinks } from './link-suggestions';
import type { BoardPlace } from './types';

/** Villages and communities, and which branches look after them. */
export function PlacesPane({ onMatch }: { onMatch: ((match: Match) => void) | undefined }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/pairing-board/places'>>({
    name: 'places',
    filters: ['search', 'uncovered'],
  });
  const selection = useSelection();
  const query = useGet(
    '/api/v1/pairing-board/places',
    { params: { query: list.query } },
    { keepPrevious: true },
  );
  const names = new Map((query.data?.items ?? []).map(({ placeId, name }) => [placeId, name]));
  // A choice lasts across pages; who is on another page is chosen by identifier alone.
  const chosen = [...selection.keys].map((id) => ({ id, name: names.get(id) ?? '' }));
  return (
    <>
      <FilterBar list={list} shown={2}>
        <Form.Item name="search" label={t('field.placeName')}>
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
      <ResourceTable<BoardPlace>
        name="pairing.places"
        label={t('board.places')}
        rowKey={({ placeId }) => placeId}
        query={query}
        list={list}
        tools={
          <>
            <SuggestLinks />
            {can('listLinkProposals') && (
              <Link className="button" to="/link-proposals">
                {t('linkProposal.listTitle')}
              </Link>
            )}
          </>
        }
        {...(onMatch === undefined
          ? {}
          : {
              selection,
              bulk: (
                <Button
                  type="primary"
                  disabled={chosen.length === 0}
                  onClick={() => onMatch({ places: chosen, done: selection.clear })}
                >
                  {t('board.linkWith')}
                </Button>
              ),
            })}
        columns={[
          {
            key: 'name',
            title: t('field.placeName'),
            pinned: true,
            render: ({ placeId, name }) => (
              <span className="board-name">
                {onMatch !== undefined && <DragHandle kind="place" id={placeId} name={name} />}
                {name}
              </span>
            ),
          },
          { key: 'township', title: t('field.township'), render: ({ townshipName }) => townshipName },
          {
            key: 'links',
            title: t('field.links'),
            render: ({ links, uncovered }) => (
              <span className="in-text">
                {uncovered && <StatusTag tone="danger">{t('board.nobody')}</StatusTag>}{' '}
                {links.map(({ linkId, branchName, state }, index) => (
                  <span key={linkId}>
                    {index > 0 && '，'}
                    <Link to={`/branch-links/${linkId}`}>{branchName}</Link>
                    {state === 'proposed' && `（${t('board.proposed')}）`}
                  </span>
                ))}
              </span>
            ),
          },
          {
            key: 'recognised',
            title: t('field.recognised'),
            numeric: true,
            render: ({ recognised }) => recognised,
          },
          {
            key: 'paired',
            title: t('field.paired'),
            numeric: true,
            render: ({ recognisedPaired }) => recognisedPaired,
          },
        ]}
      />
    </>
  );
}
