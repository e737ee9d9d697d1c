import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { BarChart } from '@/ui/chart/bar-chart';
import { LineChart } from '@/ui/chart/line-chart';
import { monthText, tenThousands } from './figures';
import { SaveButtons } from './save-buttons';

/** Month by month: visits, what was handed over, who entered and left the ledger. */
export function TrendCard({ view }: { view: Schema<'DashboardView'> }) {
  const { t } = useTranslation('insights');
  const { trend, place } = view;
  const body = useRef<HTMLDivElement>(null);
  const months = useMemo(() => trend.map(({ month }) => monthText(month)), [trend]);
  const help = useMemo(
    () => [
      { name: t('trend.visits'), values: trend.map(({ visits }) => visits) },
      { name: t('trend.peopleVisited'), values: trend.map(({ peopleVisited }) => peopleVisited) },
    ],
    [trend, t],
  );
  const given = useMemo(
    () => [{ name: t('trend.given'), values: trend.map((month) => tenThousands(month.given)) }],
    [trend, t],
  );
  const ledger = useMemo(
    () => [
      { name: t('trend.entered'), values: trend.map(({ entered }) => entered) },
      { name: t('trend.exited'), values: trend.map(({ exited }) => exited) },
    ],
    [trend, t],
  );
  const table = () => [
    [
      t('period'),
      t('trend.visits'),
      t('trend.peopleVisited'),
      t('trend.given'),
      t('trend.entered'),
      t('trend.exited'),
    ],
    ...trend.map((month) => [
      monthText(month.month),
      month.visits,
      month.peopleVisited,
      tenThousands(month.given),
      month.entered,
      month.exited,
    ]),
  ];

  return (
    <Card
      title={t('trend.title')}
      extra={<SaveButtons name={`${place.name} ${t('trend.title')}`} picture={body} table={table} />}
    >
      <div className="trend-charts" ref={body}>
        <figure>
          <figcaption>{t('trend.help')}</figcaption>
          <LineChart label={t('trend.help')} categories={months} series={help} height={240} />
        </figure>
        <figure>
          <figcaption>{t('trend.given')}</figcaption>
          <BarChart label={t('trend.given')} categories={months} series={given} height={240} />
        </figure>
        <figure>
          <figcaption>{t('trend.ledger')}</figcaption>
          <BarChart label={t('trend.ledger')} categories={months} series={ledger} height={240} />
        </figure>
      </div>
    </Card>
  );
}
