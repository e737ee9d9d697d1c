import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { PublicObjectionForm, ReceiptDialog } from './public-objection-form';

type PublicNotice = Schema<'PublicNotice'>;

/** What stands on notice today, for everybody to read and object to; no sign-in. */
export function PublicNoticesScreen() {
  const { t } = useTranslation('recognition');
  const { t: common } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [objecting, setObjecting] = useState<PublicNotice>();
  const [receipt, setReceipt] = useState<Schema<'ObjectionReceipt'>>();
  const township = params.get('township') ?? undefined;
  const after = params.get('after') ?? undefined;
  const places = useGet('/api/v1/public/notice-places');
  const query = useGet('/api/v1/public/notices', {
    params: {
      query: {
        ...(township === undefined ? {} : { townshipId: township }),
        ...(after === undefined ? {} : { after }),
      },
    },
  });

  return (
    <Page
      title={t('public.title')}
      lead={[places.data?.countyName, t('public.lead')].filter(Boolean).join(' · ')}
      actions={<Button onClick={() => window.print()}>{common('action.print')}</Button>}
    >
      <div className="row no-print">
        <Select
          aria-label={t('public.township')}
          style={{ minWidth: 220 }}
          value={township ?? ''}
          onChange={(value) => setParams(value === '' ? {} : { township: value })}
          options={[
            { value: '', label: t('public.all') },
            ...(places.data?.townships ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <QueryView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('public.none')} />}
      >
        {({ items, next }) => (
          <>
            <div className="two-columns">
              {items.map((notice) => (
                <NoticeCard key={notice.id} notice={notice} onObject={() => setObjecting(notice)} />
              ))}
            </div>
            {next !== null && (
              <div className="no-print">
                <Button
                  onClick={() => setParams({ ...(township === undefined ? {} : { township }), after: next })}
                >
                  {t('public.more')}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryView>
      {objecting !== undefined && (
        <PublicObjectionForm
          notice={objecting}
          onReceived={setReceipt}
          onClose={() => setObjecting(undefined)}
        />
      )}
      {receipt !== undefined && <ReceiptDialog receipt={receipt} onClose={() => setReceipt(undefined)} />}
    </Page>
  );
}

function NoticeCard({ notice, onObject }: { notice: PublicNotice; onObject: () => void }) {
  const { t } = useTranslation('recognition');
  return (
    <Card
      title={notice.maskedName}
      extra={
        notice.underObjection ? <StatusTag tone="warning">{t('public.underObjection')}</StatusTag> : undefined
      }
    >
      <div className="stack">
        <DefinitionList
          items={[
            { label: t('township'), value: notice.townshipName },
            { label: t('branch'), value: notice.branchName },
            { label: t('tierLabel'), value: notice.tier === null ? null : t(`tier.${notice.tier}`) },
            { label: t('notice.proposedHelp'), value: <Money fen={notice.amount} /> },
            {
              label: t('notice.period'),
              value: t('public.until', { from: notice.from, until: notice.until }),
            },
            { label: t('notice.receivingUnit'), value: notice.receivingUnit },
            { label: t('notice.hotline'), value: notice.hotline },
          ]}
        />
        <div className="no-print">
          <Button onClick={onObject}>
            {t('public.object')}
            <span className="visually-hidden"> {notice.maskedName}</span>
          </Button>
        </div>
      </div>
    </Card>
  );
}
