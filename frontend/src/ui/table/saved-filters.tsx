import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Dialog } from '../dialog';
import { QueryView } from '../query-view';
import type { FilterValues, ListState } from './list-state';

/** One's own named conditions of the list: applied, saved under a name, removed. */
export function SavedFilters({ list }: { list: ListState<object> }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        type="text"
        icon={<StarOutlined aria-hidden />}
        aria-label={t('table.saved')}
        title={t('table.saved')}
        onClick={() => setOpen(true)}
      />
      <Dialog title={t('table.saved')} open={isOpen} onClose={() => setOpen(false)}>
        <Choices list={list} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

const path = '/api/v1/saved-filters';

function Choices({ list, onClose }: { list: ListState<object>; onClose: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const query = useGet(path, { params: { query: { screen: pathname } } });
  const remove = useCommand('delete', '/api/v1/saved-filters/{savedFilterId}', { invalidates: [path] });
  return (
    <div className="stack">
      <QueryView
        query={query}
        isEmpty={(saved) => saved.length === 0}
        empty={<p className="muted">{t('table.savedNone')}</p>}
      >
        {(saved) => (
          <ul className="choices">
            {saved.map(({ id, name, conditions }) => (
              <li key={id}>
                <Button
                  type="link"
                  onClick={() => {
                    list.apply(conditions as FilterValues);
                    onClose();
                  }}
                >
                  {name}
                </Button>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('table.savedRemove', { name })}
                  onClick={() => {
                    remove.run({ params: { path: { savedFilterId: id } } }).catch(() => undefined);
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {list.isFiltered && <Keeping list={list} screen={pathname} />}
    </div>
  );
}

function Keeping({ list, screen }: { list: ListState<object>; screen: string }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const save = useCommand('post', path, {
    invalidates: [path],
    success: t('table.savedKept', { name: name.trim() }),
  });
  const keep = () => {
    if (name.trim() === '') return;
    const conditions = JSON.parse(JSON.stringify(list.values)) as Record<string, never>;
    save.run({ body: { screen, name: name.trim(), conditions } }).then(
      () => setName(''),
      () => undefined,
    );
  };
  return (
    <div className="row">
      <Input
        aria-label={t('table.savedName')}
        placeholder={t('table.savedName')}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => {
          // The dialog stands inside the filters' form.
          event.preventDefault();
          keep();
        }}
      />
      <Button type="primary" disabled={name.trim() === ''} loading={save.isRunning} onClick={keep}>
        {t('table.savedKeep')}
      </Button>
    </div>
  );
}
