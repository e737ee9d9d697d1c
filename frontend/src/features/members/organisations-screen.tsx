import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import './members.css';
import { OrganisationCard } from './organisation-card';
import { OrganisationTree, useOwnOrganisations } from './organisation-tree';

/** The tree on one side, the organisation chosen in it on the other. */
export function OrganisationsScreen() {
  const { t } = useTranslation('members');
  const [params] = useSearchParams();
  const [name, setName] = useState('');
  // Whoever opens the page sees their own organisation first.
  const roots = useOwnOrganisations();
  const selected = params.get('id') ?? roots.data?.items[0]?.id;
  return (
    <Page title={t('organisations.title')}>
      <div className="organisation-columns">
        <Card>
          <div className="stack">
            <Input.Search
              allowClear
              aria-label={t('organisations.search')}
              placeholder={t('organisations.search')}
              onSearch={(text) => setName(text.trim())}
            />
            {name === '' ? (
              <OrganisationTree selected={selected} />
            ) : (
              <Found name={name} selected={selected} />
            )}
          </div>
        </Card>
        {selected === undefined ? (
          <Card>
            <EmptyState title={t('organisations.choose')} />
          </Card>
        ) : (
          <OrganisationCard key={selected} id={selected} />
        )}
      </div>
    </Page>
  );
}

function Found({ name, selected }: { name: string; selected: string | undefined }) {
  const { t } = useTranslation('members');
  const query = useGet('/api/v1/organisations', { params: { query: { name, size: 50 } } });
  return (
    <nav className="organisation-tree" aria-label={t('organisations.found')}>
      <QueryView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('organisations.noneFound')} />}
      >
        {({ items }) => (
          <ul>
            {items.map((row) => (
              <li key={row.id}>
                <div className="organisation-node">
                  <Link to={`?id=${row.id}`} aria-current={row.id === selected} preventScrollReset>
                    <span>
                      {row.name}
                      {row.parentName !== null && <small className="muted"> {row.parentName}</small>}
                    </span>
                  </Link>
                </div>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </nav>
  );
}
