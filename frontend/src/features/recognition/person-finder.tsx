import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';

const shown = 20;

/** Finds the member who applies; the choice goes into the address, so that Back and links keep it. */
export function PersonFinder() {
  const { t } = useTranslation('recognition');
  const [name, setName] = useState('');
  const query = useGet(
    '/api/v1/people',
    { params: { query: { name, members: true, state: 'active', size: shown } } },
    { enabled: name !== '', keepPrevious: true },
  );
  return (
    <Card title={t('find.title')}>
      <div className="stack">
        <Input.Search
          aria-label={t('find.label')}
          placeholder={t('find.hint')}
          allowClear
          style={{ maxWidth: 480 }}
          autoFocus
          onSearch={(text) => setName(text.trim())}
        />
        {name !== '' && (
          <QueryView
            query={query}
            isEmpty={({ items }) => items.length === 0}
            empty={<EmptyState title={t('find.none')} />}
          >
            {({ items }) => (
              <ul className="choices">
                {items.map((person) => (
                  <li key={person.id}>
                    <span>
                      <b>{person.name}</b> <DateText value={person.birthDate} />
                      <br />
                      <span className="muted">{person.organisationName}</span>
                    </span>
                    <Link className="button" to={`/cases/new?person=${person.id}`}>
                      {t('find.choose')}
                      <span className="visually-hidden"> {person.name}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </QueryView>
        )}
      </div>
    </Card>
  );
}
