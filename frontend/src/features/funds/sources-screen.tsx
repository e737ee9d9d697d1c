import { Alert, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { SankeyChart } from '@/ui/chart/sankey-chart';
import { Money, yuanText } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { useStandards } from '@/ui/standards';
import { EmptyState } from '@/ui/states';
import { useYear, YearSelect } from './words';

type Table = Schema<'SourcesAndUsesView'>;
type Line = Schema<'SourceLine'>;

const most = 200;
const fenInYuan = 100;

/** Where a year's money came from and what it was used for, its sums checked; of one fund or of all within reach. */
export function SourcesScreen() {
  const { t } = useTranslation('funds');
  const [search, setSearch] = useSearchParams();
  const year = useYear(search);
  const fundId = search.get('fundId') ?? undefined;
  const { data: funds } = useGet('/api/v1/funds', { params: { query: { size: most } } });
  const query = useGet('/api/v1/sources-and-uses', {
    params: { query: fundId === undefined ? { year } : { year, fundId } },
  });
  const ask = (next: number, fund: string | undefined) =>
    setSearch(fund === undefined ? { year: String(next) } : { year: String(next), fundId: fund }, {
      replace: true,
    });
  return (
    <Page
      title={t('sources')}
      trail={[{ label: t('title'), to: '/funds' }]}
      actions={
        <>
          <Select
            aria-label={t('fund')}
            style={{ minWidth: 200 }}
            value={fundId ?? ''}
            options={[
              { value: '', label: t('all') },
              ...(funds?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => ask(year, id === '' ? undefined : id)}
          />
          <YearSelect year={year} onChange={(next) => ask(next, fundId)} />
        </>
      }
    >
      <QueryView query={query}>
        {(table) =>
          table.lines.length === 0 ? <EmptyState title={t('noMoney')} /> : <Sources table={table} />
        }
      </QueryView>
    </Page>
  );
}

function Sources({ table }: { table: Table }) {
  const { t } = useTranslation('funds');
  const { name } = useStandards();
  const gap = table.lines.reduce((sum, line) => sum + Math.abs(line.gap), 0);
  const row = (line: Line, title: string) => ({
    key: line.source,
    cells: [
      title,
      ...[
        line.opening,
        line.income,
        line.taken,
        ...line.uses.map(({ amount }) => amount),
        line.sent,
        line.lent,
        line.closing,
      ].map((fen, at) => (fen === 0 ? '' : <Money key={at} fen={fen} bare />)),
    ],
  });
  return (
    <>
      {gap === 0 ? (
        <Alert type="success" showIcon title={t('agrees')} />
      ) : (
        <Alert type="error" showIcon title={t('gap', { amount: yuanText(gap) })} />
      )}
      <Card flush title={t('sources')}>
        <SmallTable
          label={t('sources')}
          head={[
            t('field.source'),
            t('opening'),
            t('income'),
            t('taken'),
            ...table.purposes.map((purpose) => name('fundPurpose', purpose)),
            t('sent'),
            t('lent'),
            t('closing'),
          ]}
          rows={[
            ...table.lines.map((line) => row(line, name('fundSource', line.source))),
            row(table.total, t('total')),
          ]}
        />
      </Card>
      <Card title={t('flow')}>
        <Flow table={table} />
      </Card>
    </>
  );
}

/** From each source to what it was used for, or to what is left of it. */
function Flow({ table }: { table: Table }) {
  const { t } = useTranslation('funds');
  const { name } = useStandards();
  const links = table.lines.flatMap(({ source, uses, lent, closing }) =>
    [
      ...uses.map(({ purpose, amount }) => ({ to: name('fundPurpose', purpose), amount })),
      { to: t('lent'), amount: lent },
      { to: t('held'), amount: closing },
    ]
      .filter(({ amount }) => amount > 0)
      .map(({ to, amount }) => ({ from: name('fundSource', source), to, value: amount / fenInYuan })),
  );
  return <SankeyChart label={t('flow')} links={links} unit={t('yuan')} />;
}
