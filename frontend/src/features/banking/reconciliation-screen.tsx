import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateInput } from '@/ui/date-input';
import { DownloadButton } from '@/ui/download-button';
import { Money, yuanText } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { OpenItems } from './open-items';
import { StatementDrawer } from './statement-drawer';
import { Statements } from './statements';
import type { Reconciliation } from './words';

/** A fund's books held against its bank: whether they agree, and what only one of the two has. */
export function ReconciliationScreen() {
  const { t } = useTranslation('banking');
  const { fundId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const on = search.get('on');
  const query = useGet(
    '/api/v1/funds/{fundId}/reconciliation',
    { params: { path: { fundId }, query: on === null ? {} : { on } } },
    { keepPrevious: true },
  );
  return (
    <QueryView query={query}>
      {(view) => (
        <Page
          title={t('title')}
          lead={t('lead')}
          trail={[
            { label: t('funds'), to: '/funds' },
            { label: view.fundName, to: `/funds/${fundId}` },
          ]}
          actions={
            <Acts
              view={view}
              onDay={(day) => setSearch(day === undefined ? {} : { on: day }, { replace: true })}
            />
          }
        >
          {view.since === null ? (
            <EmptyState title={t('none')} hint={t('noneHint')} />
          ) : (
            <>
              <Verdict view={view} />
              <Balances view={view} />
              <OpenItems key={view.on} view={view} />
            </>
          )}
          <Statements fundId={fundId} mayRemove={view.mayMatch} />
        </Page>
      )}
    </QueryView>
  );
}

function Acts({ view, onDay }: { view: Reconciliation; onDay: (day: string | undefined) => void }) {
  const { t } = useTranslation('banking');
  const { can } = useSession();
  const [isTaking, setTaking] = useState(false);
  const find = useCommand('post', '/api/v1/funds/{fundId}/bank-matches/found', {
    success: ({ matched }) => t(matched === 0 ? 'foundNone' : 'found', { count: matched }),
  });
  const { fundId, since, mayMatch } = view;
  return (
    <>
      {since !== null && (
        <>
          <div className="as-of">
            <DateInput aria-label={t('on')} value={view.on} min={since} onChange={onDay} />
          </div>
          <Link className="button" to={`/funds/${fundId}/reconciliation/form?on=${view.on}`}>
            {t('print')}
          </Link>
          {can('exportReconciliation') && (
            <DownloadButton
              address={`/api/v1/funds/${fundId}/reconciliation-exports`}
              body={{ on: view.on }}
              done={t('workbookTaken')}
            >
              {t('workbook')}
            </DownloadButton>
          )}
          <Link className="button" to={`/funds/${fundId}/bank-matches`}>
            {t('matches')}
          </Link>
        </>
      )}
      {since !== null && mayMatch && can('matchBankLinesAutomatically') && (
        <Button loading={find.isRunning} onClick={() => void find.run({ params: { path: { fundId } } })}>
          {t('find')}
        </Button>
      )}
      {mayMatch && can('takeBankStatement') && (
        <Button type="primary" onClick={() => setTaking(true)}>
          {t('take')}
        </Button>
      )}
      {isTaking && <StatementDrawer fundId={fundId} onClose={() => setTaking(false)} />}
    </>
  );
}

function Verdict({ view: { difference, on } }: { view: Reconciliation }) {
  const { t } = useTranslation('banking');
  if (difference === null) return <Alert type="info" showIcon title={t('noBalance')} />;
  return difference === 0 ? (
    <Alert type="success" showIcon title={t('agrees', { on })} />
  ) : (
    <Alert
      type="error"
      showIcon
      title={t('differs', { on, amount: yuanText(difference) })}
      description={t('differsHint')}
    />
  );
}

function Balances({ view }: { view: Reconciliation }) {
  const { t } = useTranslation('banking');
  const row = (key: string, label: string, book: number, bank: number | null) => ({
    key,
    cells: [label, <Money key="book" fen={book} bare />, <Money key="bank" fen={bank} bare />],
  });
  return (
    <Card flush title={t('balances')}>
      <SmallTable
        label={t('balances')}
        head={[t('item'), t('book'), t('bank')]}
        rows={[
          row('held', t('held', { on: view.on }), view.book, view.bank),
          row('plus', t('plus'), view.onlyAtBankReceived, view.onlyInBooksReceived),
          row('less', t('less'), view.onlyAtBankPaid, view.onlyInBooksPaid),
          row('adjusted', t('adjusted'), view.adjustedBook, view.adjustedBank),
        ]}
      />
    </Card>
  );
}
