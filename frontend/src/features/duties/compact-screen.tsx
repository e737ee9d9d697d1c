import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { EndCompactForm, ExchangeForm, IncomeForm } from './compact-forms';
import { type Compact, CompactTag } from './words';

/** What a village and its partner agreed, what the village has had by year, and when people went to learn from each other. */
export function CompactScreen() {
  const { compactId = '' } = useParams();
  const { t } = useTranslation('duties');
  const query = useGet('/api/v1/village-compacts/{compactId}', { params: { path: { compactId } } });
  const trail = [
    { label: t('title'), to: '/duties' },
    { label: t('compacts'), to: '/village-compacts' },
  ];
  return (
    <QueryView query={query}>
      {(compact) => (
        <Page
          title={t('compactOf', { partner: compact.partnerName, place: compact.placeName })}
          trail={trail}
          lead={t(`compactKind.${compact.kind}`)}
          actions={<Acts compact={compact} />}
        >
          <Facts compact={compact} />
          <Years compact={compact} />
          <Exchanges compact={compact} />
        </Page>
      )}
    </QueryView>
  );
}

function Acts({ compact }: { compact: Compact }) {
  const { t } = useTranslation('duties');
  const { can } = useSession();
  const [act, setAct] = useState<'income' | 'exchange' | 'end'>();
  const done = () => setAct(undefined);
  return (
    <>
      {compact.mayEnd && can('endVillageCompact') && (
        <Button danger onClick={() => setAct('end')}>
          {t('endCompact')}
        </Button>
      )}
      {compact.mayRecord && can('recordCompactExchange') && (
        <Button onClick={() => setAct('exchange')}>{t('recordExchange')}</Button>
      )}
      {compact.mayRecord && can('recordCompactIncome') && (
        <Button type="primary" onClick={() => setAct('income')}>
          {t('recordIncome')}
        </Button>
      )}
      {act === 'income' && <IncomeForm compact={compact} onClose={done} />}
      {act === 'exchange' && <ExchangeForm compact={compact} onClose={done} />}
      {act === 'end' && <EndCompactForm compact={compact} onClose={done} />}
    </>
  );
}

function Facts({ compact }: { compact: Compact }) {
  const { t } = useTranslation('duties');
  return (
    <Card title={t('compactFacts')}>
      <DefinitionList
        items={[
          {
            label: t('field.helped'),
            value: <Link to={`/duties/${compact.placeId}`}>{compact.placeName}</Link>,
          },
          { label: t('field.township'), value: compact.townshipName },
          { label: t('field.partner'), value: compact.partnerName },
          { label: t('field.state'), value: <CompactTag compact={compact} /> },
          { label: t('field.from'), value: compact.from },
          { label: t('field.endsOn'), value: compact.until },
          { label: t('field.terms'), value: compact.terms, wide: true },
          ...(compact.endedOn === null
            ? []
            : [
                {
                  label: t('field.ended'),
                  value: t('endedFor', { day: compact.endedOn, reason: compact.endReason ?? '' }),
                  wide: true,
                },
              ]),
        ]}
      />
    </Card>
  );
}

function Years({ compact }: { compact: Compact }) {
  const { t } = useTranslation('duties');
  return (
    <Card flush title={t('compactYears')}>
      {compact.years.length === 0 ? (
        <EmptyState title={t('noYears')} />
      ) : (
        <SmallTable
          label={t('compactYears')}
          head={[
            t('field.year'),
            t('field.target'),
            t('field.received'),
            t('field.standing'),
            t('field.incomeSource'),
            t('field.recordedBy'),
          ]}
          rows={compact.years.map(({ year, target, received, source, byName, short }) => ({
            key: String(year),
            cells: [
              String(year),
              target === null ? '—' : <Money key="target" fen={target} bare />,
              received === null ? '—' : <Money key="received" fen={received} bare />,
              short === null ? (
                received !== null && target !== null && received >= target ? (
                  <StatusTag tone="success">{t('targetReached')}</StatusTag>
                ) : (
                  '—'
                )
              ) : (
                <StatusTag tone="warning">
                  {t('targetShort')} <Money fen={short} />
                </StatusTag>
              ),
              source ?? '—',
              byName ?? '—',
            ],
          }))}
        />
      )}
    </Card>
  );
}

function Exchanges({ compact }: { compact: Compact }) {
  const { t } = useTranslation('duties');
  return (
    <Card flush title={t('exchanges')}>
      {compact.exchanges.length === 0 ? (
        <EmptyState title={t('noExchanges')} />
      ) : (
        <SmallTable
          label={t('exchanges')}
          head={[
            t('field.on'),
            t('field.where'),
            t('field.peopleCount'),
            t('field.learned'),
            t('field.recordedBy'),
          ]}
          rows={compact.exchanges.map(({ number, on, hosted, people, text, byName }) => ({
            key: String(number),
            cells: [on, hosted ? compact.placeName : compact.partnerName, people, text, byName],
          }))}
        />
      )}
    </Card>
  );
}
