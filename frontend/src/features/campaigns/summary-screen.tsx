import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Answer } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DownloadButton } from '@/ui/download-button';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { useBilingual } from '@/ui/use-bilingual';
import { giftSources, type VisitClass } from './types';

type Summary = Answer<'/api/v1/campaigns/{key}/summary', 'get'>;
type Row = Summary['total'];

/** Form 9: what was given by organisation, class and source; each figure opens the list behind it. */
export function SummaryScreen() {
  const { t } = useTranslation('campaigns');
  const { can } = useSession();
  const said = useBilingual();
  const { key = '' } = useParams();
  const query = useGet('/api/v1/campaigns/{key}/summary', { params: { path: { key } } });
  return (
    <QueryView query={query}>
      {(summary) => (
        <Page
          title={t('summary.title')}
          lead={`${said(summary)} · ${summary.organisationName}`}
          trail={[
            { label: t('title'), to: '/campaigns' },
            { label: said(summary), to: `/campaigns/${key}` },
          ]}
          actions={
            <>
              {can('getCampaignForm') && (
                <Link className="button" to={`/campaigns/${key}/forms/summary`}>
                  {t('summary.print')}
                </Link>
              )}
              {can('exportCampaignTable') && (
                <DownloadButton
                  address="/api/v1/campaign-tables"
                  body={{ campaign: key, form: 'summary' }}
                  done={t('summary.taken')}
                >
                  {t('summary.excel')}
                </DownloadButton>
              )}
            </>
          }
        >
          <div className="stack">
            <Figures summary={summary} />
            <Returned summary={summary} />
          </div>
        </Page>
      )}
    </QueryView>
  );
}

function Figures({ summary }: { summary: Summary }) {
  const { t } = useTranslation('campaigns');
  const to = (row: Row, more: string) =>
    `/campaign-lines?campaign=${summary.key}&organisationId=${row.organisationId}&state=given${more}`;
  const ofClass = (row: Row, one: VisitClass) => {
    const found = row.classes.find((sum) => sum.class === one);
    return found === undefined ? (
      '—'
    ) : (
      <Link to={to(row, `&class=${one}`)}>
        {found.people} {t('people')} / <Money fen={found.amount} bare />
      </Link>
    );
  };
  const used = giftSources.filter((source) => summary.total.sources.some((sum) => sum.source === source));
  return (
    <Card title={t('summary.link')} flush>
      {summary.rows.length === 0 ? (
        <EmptyState title={t('summary.none')} hint={t('summary.noneHint')} />
      ) : (
        <SmallTable
          label={t('summary.title')}
          head={[
            t('unit'),
            ...summary.classes.map((one) => t(`classes.${one}`)),
            t('summary.total'),
            ...used.map((source) => `${t('source')}：${t(`sources.${source}`)}`),
          ]}
          rows={[...summary.rows, { ...summary.total, name: t('summary.total') }].map((row, at) => ({
            key: `${at} ${row.organisationId}`,
            cells: [
              row.name,
              ...summary.classes.map((one) => ofClass(row, one)),
              <Link key="total" to={to(row, '')}>
                {row.people} {t('people')} / <Money fen={row.amount} bare />
              </Link>,
              ...used.map((source) => {
                const found = row.sources.find((sum) => sum.source === source);
                return found === undefined ? (
                  '—'
                ) : (
                  <Link key={source} to={to(row, `&source=${source}`)}>
                    <Money fen={found.amount} bare />
                  </Link>
                );
              }),
            ],
          }))}
        />
      )}
    </Card>
  );
}

/** What goes back to each source. */
function Returned({ summary }: { summary: Summary }) {
  const { t } = useTranslation('campaigns');
  return (
    <Card title={t('summary.returned')} flush>
      {summary.returned.length === 0 ? (
        <EmptyState title={t('summary.returnedNone')} />
      ) : (
        <SmallTable
          label={t('summary.returned')}
          head={[t('source'), t('amount')]}
          rows={summary.returned.map(({ source, amount }) => ({
            key: source,
            cells: [
              t(`sources.${source}`),
              <Link
                key="amount"
                to={`/campaign-lines?campaign=${summary.key}&organisationId=${summary.organisationId}&state=returned&source=${source}`}
              >
                <Money fen={amount} bare />
              </Link>,
            ],
          }))}
        />
      )}
    </Card>
  );
}
