import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame } from './chart-frame';
import { baseOption } from './chart-style';

interface SankeyChartProps {
  label: string;
  /** A name must stand on one side only: the flow has no loops. */
  links: readonly { from: string; to: string; value: number }[];
  unit?: string;
  height?: number;
  onSelect?: (name: string) => void;
}

/** Who helps where: from organs to townships. */
export function SankeyChart({ label, links, unit, height = 420, onSelect }: SankeyChartProps) {
  const { t } = useTranslation();
  const option = useMemo(
    () => ({
      ...baseOption,
      legend: { show: false },
      tooltip: { trigger: 'item', confine: true },
      series: [
        {
          type: 'sankey',
          top: 36,
          bottom: 8,
          left: 8,
          right: 120,
          nodeGap: 10,
          draggable: false,
          emphasis: { focus: 'adjacency' },
          lineStyle: { color: 'source', opacity: 0.28 },
          data: [...new Set(links.flatMap(({ from, to }) => [from, to]))].map((name) => ({ name })),
          links: links.map(({ from, to, value }) => ({ source: from, target: to, value })),
        },
      ],
    }),
    [links],
  );
  const table = (
    <>
      <thead>
        <tr>
          <th scope="col">{t('chart.from')}</th>
          <th scope="col">{t('chart.to')}</th>
          <th scope="col" className="numeric">
            {unit ?? t('chart.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {links.map(({ from, to, value }) => (
          <tr key={`${from}→${to}`}>
            <th scope="row">{from}</th>
            <td>{to}</td>
            <td className="numeric">{value.toLocaleString('zh-CN')}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
  return (
    <ChartFrame
      label={label}
      option={option}
      height={height}
      table={table}
      {...(onSelect === undefined ? {} : { onSelect })}
    />
  );
}
