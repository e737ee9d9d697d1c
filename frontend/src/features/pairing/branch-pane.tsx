import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import type { Match } from './board-screen';
import { DropItem } from './drag';
import { useHelpingSide } from './reach';
import type { BoardBranch, BoardHelper } from './types';

const most = 200;

interface PaneProps {
  onMatch: ((match: Match) => void) | undefined;
}

/** Organ branches with their villages; opened, their helpers with their people. */
export function BranchPane({ onMatch }: PaneProps) {
  const { t } = useTranslation('pairing');
  const { maySeeHelpers, mayPair, mayLink } = useHelpingSide();
  const [search, setSearch] = useState('');
  const [onlyGaps, setOnlyGaps] = useState(false);
  const [opened, setOpened] = useState<string>();
  const query = useGet(
    '/api/v1/pairing-board/branches',
    {
      params: {
        query: {
          size: most,
          ...(search === '' ? {} : { search }),
          ...(onlyGaps ? { gap: true } : {}),
        },
      },
    },
    { keepPrevious: true },
  );
  return (
    <Card title={t('board.helping')} flush>
      <div className="pane-filters">
        <Input.Search
          style={{ maxWidth: 240 }}
          allowClear
          aria-label={t('board.branchSearch')}
          placeholder={t('board.branchSearch')}
          onSearch={setSearch}
        />
        <Checkbox checked={onlyGaps} onChange={(event) => setOnlyGaps(event.target.checked)}>
          {t('board.onlyGaps')}
        </Checkbox>
      </div>
      <QueryView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('board.noBranch')} />}
      >
        {({ items, next }) => (
          <>
            <ul className="branch-list">
              {items.map((branch) => (
                <DropItem
                  key={branch.branchId}
                  kind="place"
                  onDrop={
                    onMatch === undefined || !mayLink || branch.freeLinks === 0
                      ? undefined
                      : (place) =>
                          onMatch({ places: [place], branch: { id: branch.branchId, name: branch.name } })
                  }
                >
                  <Branch
                    branch={branch}
                    isOpen={opened === branch.branchId}
                    onToggle={
                      maySeeHelpers
                        ? () => setOpened(opened === branch.branchId ? undefined : branch.branchId)
                        : undefined
                    }
                  />
                  {opened === branch.branchId && (
                    <Helpers branch={branch} onMatch={mayPair ? onMatch : undefined} />
                  )}
                </DropItem>
              ))}
            </ul>
            {next !== null && <p className="pane-filters muted">{t('board.first', { count: most })}</p>}
          </>
        )}
      </QueryView>
    </Card>
  );
}

function Branch({
  branch,
  isOpen,
  onToggle,
}: {
  branch: BoardBranch;
  isOpen: boolean;
  /** Left out where the branch's helpers are not the caller's to see. */
  onToggle: (() => void) | undefined;
}) {
  const { t } = useTranslation('pairing');
  return (
    <div className="branch-head">
      {onToggle === undefined ? (
        <b>{branch.name}</b>
      ) : (
        <button
          type="button"
          className="plain-button"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'board.collapse' : 'board.expand', { name: branch.name })}
          onClick={onToggle}
        >
          {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          {branch.name}
        </button>
      )}
      {branch.gap && <StatusTag tone="warning">{t('board.gap')}</StatusTag>}
      <p className="branch-facts in-text">
        {[t('board.helpers', { count: branch.helpers }), t('board.pairs', { count: branch.pairs })].join(
          '，',
        )}
        {branch.links.map(({ linkId, placeName, state }) => (
          <span key={linkId}>
            {' · '}
            <Link to={`/branch-links/${linkId}`}>{placeName}</Link>
            {state === 'proposed' && `（${t('board.proposed')}）`}
          </span>
        ))}
      </p>
    </div>
  );
}

function Helpers({ branch, onMatch }: { branch: BoardBranch } & PaneProps) {
  const { t } = useTranslation('pairing');
  const query = useGet('/api/v1/pairing-board/helpers', {
    params: { query: { branchId: branch.branchId, size: most } },
  });
  return (
    <QueryView
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState title={t('board.noHelper')} />}
    >
      {({ items }) => (
        <ul className="helper-list">
          {items.map((helper) => (
            <DropItem
              key={helper.personId}
              kind="person"
              onDrop={
                onMatch === undefined || helper.freeSeats === 0
                  ? undefined
                  : (person) =>
                      onMatch({
                        people: [person],
                        branch: { id: branch.branchId, name: branch.name },
                        helper: { id: helper.personId, name: helper.name },
                      })
              }
            >
              <Helper helper={helper} />
            </DropItem>
          ))}
        </ul>
      )}
    </QueryView>
  );
}

function Helper({ helper }: { helper: BoardHelper }) {
  const { t } = useTranslation('pairing');
  return (
    <>
      <b>{helper.name}</b>{' '}
      <StatusTag tone={helper.gap ? 'warning' : 'neutral'}>
        {helper.freeSeats === 0 ? t('board.full') : t('board.free', { count: helper.freeSeats })}
      </StatusTag>
      <div className="muted in-text">
        {helper.people.length === 0
          ? t('board.nobody')
          : helper.people.map(({ pairId, name, organisationName, state }, index) => (
              <span key={pairId}>
                {index > 0 && '，'}
                <Link to={`/pairs/${pairId}`}>{name}</Link>
                {`（${organisationName}${state === 'proposed' ? `，${t('board.proposed')}` : ''}）`}
              </span>
            ))}
      </div>
    </>
  );
}
