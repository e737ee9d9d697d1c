import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Answer } from '@/api/types';
import { useGet } from '@/api/use-get';
import '@/ui/card.css';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { useBilingual } from '@/ui/use-bilingual';
import { WorkGroup } from './work-group';

type WorkList = Answer<'/api/v1/work-items', 'get'>;

/** The server's limit for the items of one kind. */
const all = 200;

/** What waits for the user: every kind with what presses most, or one kind whole. */
export function WorkScreen() {
  const { t } = useTranslation('messaging');
  const said = useBilingual();
  const kind = useSearchParams()[0].get('kind') ?? undefined;
  const query = useGet('/api/v1/work-items', {
    params: { query: kind === undefined ? {} : { kind, most: all } },
  });
  const only = kind === undefined ? undefined : query.data?.groups[0];

  return (
    <Page
      title={only === undefined ? t('title') : said(only)}
      lead={kind === undefined ? t('lead') : undefined}
      trail={kind === undefined ? [] : [{ label: t('title'), to: '/work' }]}
    >
      <QueryView query={query} isEmpty={({ count }) => count === 0} empty={<NothingWaits kind={kind} />}>
        {(list) => (
          <>
            {kind === undefined && <Figures list={list} />}
            {list.groups.map((group) => (
              <WorkGroup key={group.kind} group={group} isWhole={kind !== undefined} />
            ))}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Figures({ list }: { list: WorkList }) {
  const { t } = useTranslation('messaging');
  const { unread } = useSession().session;
  return (
    <div className="tiles work-figures">
      <KpiTile label={t('waiting')} value={list.count} unit={t('unit')} />
      <KpiTile
        label={t('overdue')}
        value={list.overdue}
        unit={t('unit')}
        {...(list.overdue > 0 ? { tone: 'danger' } : {})}
      />
      <KpiTile label={t('unread')} value={unread} unit={t('messageUnit')} to="/inbox" />
    </div>
  );
}

function NothingWaits({ kind }: { kind: string | undefined }) {
  const { t } = useTranslation('messaging');
  const { unread } = useSession().session;
  return (
    <div className="card">
      <EmptyState title={t(kind === undefined ? 'nothing' : 'nothingOfKind')} hint={t('nothingHint')}>
        <Link to={kind === undefined ? '/inbox' : '/work'}>
          {kind !== undefined
            ? t('backToAll')
            : unread > 0
              ? t('readUnread', { count: unread })
              : t('openInbox')}
        </Link>
      </EmptyState>
    </div>
  );
}
