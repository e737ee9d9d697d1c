import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { ImportOutcome } from './import-outcome';
import { ImportProgress } from './import-progress';
import { ImportState } from './import-state';

type Import = Schema<'RosterImportView'>;

const pollEvery = 700;

/** One import: how far it is, and what came of it. */
export function ImportScreen() {
  const { t } = useTranslation('members');
  const { importId = '' } = useParams();
  const init = { params: { path: { importId } } };
  const known = useGet('/api/v1/roster-imports/{importId}', init);
  const isRunning = known.data?.state === 'running';
  const query = useGet('/api/v1/roster-imports/{importId}', init, {
    refetchInterval: isRunning ? pollEvery : false,
  });
  useFreshReadsWhenDone(query.data?.state);

  return (
    <Page
      title={query.data?.fileName ?? t('roster.title')}
      aside={query.data !== undefined && <ImportState state={query.data.state} />}
      trail={[{ label: t('roster.title'), to: '/roster-imports' }]}
    >
      <QueryView query={query}>
        {(roster) => (
          <>
            {roster.state === 'running' ? (
              <ImportProgress roster={roster} />
            ) : (
              <ImportOutcome roster={roster} />
            )}
            {roster.notices.length > 0 && <Notices roster={roster} />}
            <Facts roster={roster} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

/** Lists that were read before the import ended show people as they were. */
function useFreshReadsWhenDone(state: Import['state'] | undefined) {
  const cache = useQueryClient();
  useEffect(() => {
    if (state === 'done') void cache.invalidateQueries({ refetchType: 'none' });
  }, [cache, state]);
}

function Notices({ roster }: { roster: Import }) {
  const { t, i18n } = useTranslation('members');
  const text = i18n.language === 'en' ? 'english' : 'chinese';
  return (
    <Card title={t('roster.notices')}>
      <ul className="roster-notices">
        {roster.notices.map((notice) => (
          <li key={notice.chinese}>{notice[text]}</li>
        ))}
      </ul>
    </Card>
  );
}

function Facts({ roster }: { roster: Import }) {
  const { t } = useTranslation('members');
  return (
    <Card>
      <DefinitionList
        items={[
          { label: t('roster.uploadedBy'), value: roster.uploadedBy },
          { label: t('roster.uploadedAt'), value: <DateText value={roster.uploadedAt} /> },
          { label: t('roster.incomeYear'), value: roster.incomeYear },
        ]}
      />
    </Card>
  );
}
