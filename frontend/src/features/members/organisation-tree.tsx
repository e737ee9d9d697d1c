import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '@/api/use-get';
import { QueryView } from '@/ui/query-view';
import './members.css';
import type { OrganisationRow } from './types';

/** A level of the tree holds a few dozen; beyond this the search finds the rest. */
const most = 200;

/** Where the user's own reach begins. */
export const useOwnOrganisations = () =>
  useGet('/api/v1/organisations', { params: { query: { size: most } } });

interface TreeProps {
  selected: string | undefined;
}

/** The organisations within the user's reach, opened a level at a time. */
export function OrganisationTree({ selected }: TreeProps) {
  const { t } = useTranslation('members');
  const roots = useOwnOrganisations();
  return (
    <nav className="organisation-tree" aria-label={t('organisations.tree')}>
      <QueryView query={roots} isEmpty={({ items }) => items.length === 0}>
        {({ items }) => (
          <ul>
            {items.map((row) => (
              <Node key={row.id} row={row} selected={selected} isOpenAtFirst={items.length === 1} />
            ))}
          </ul>
        )}
      </QueryView>
    </nav>
  );
}

interface NodeProps extends TreeProps {
  row: OrganisationRow;
  isOpenAtFirst?: boolean;
}

function Node({ row, selected, isOpenAtFirst = false }: NodeProps) {
  const { t } = useTranslation('members');
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <li>
      <div className="organisation-node">
        {row.hasChildren ? (
          <button
            type="button"
            className="plain-button toggle"
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'organisations.close' : 'organisations.open', { name: row.name })}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <CaretDownOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
          </button>
        ) : (
          <span className="toggle" aria-hidden />
        )}
        <Link to={`?id=${row.id}`} aria-current={row.id === selected} preventScrollReset>
          {row.name}
        </Link>
      </div>
      {isOpen && row.hasChildren && <Children parent={row} selected={selected} />}
    </li>
  );
}

function Children({ parent, selected }: { parent: OrganisationRow; selected: string | undefined }) {
  const { t } = useTranslation('members');
  const children = useGet('/api/v1/organisations', {
    params: { query: { parentId: parent.id, size: most } },
  });
  return (
    <QueryView query={children}>
      {({ items, next }) => (
        <ul>
          {items.map((row) => (
            <Node key={row.id} row={row} selected={selected} />
          ))}
          {next !== null && <li className="muted">{t('organisations.loadMore')}</li>}
        </ul>
      )}
    </QueryView>
  );
}
