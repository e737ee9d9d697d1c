import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame } from './chart-frame';
import { axisLabel, axisLine, baseOption, splitLine } from './chart-style';

export interface SeriesChartProps {
  label: string;
  /** Along the axis: months, townships. */
  categories: readonly string[];
  /** One value per category; null where nothing is known. */
  series: readonly { name: string; values: readonly (number | null)[] }[];
  unit?: string;
  height?: number;
  onSelect?: (category: string, series: string) => void;
}

interface Shape {
  kind: 'line' | 'bar';
  isStacked?: boolean;
  isHorizontal?: boolean;
}

/** Line and bar charts differ only in how a series is drawn. */
export function SeriesChart({
  label,
  categories,
  series,
  unit,
  height,
  onSelect,
  ...shape
}: SeriesChartProps & Shape) {
  const { kind, isStacked = false, isHorizontal = false } = shape;
  const { t } = useTranslation();
  const option = useMemo(() => {
    const category = {
      type: 'category',
      data: categories,
      axisLine,
      axisLabel,
      axisTick: { show: false },
      inverse: isHorizontal,
    };
    const value = {
      type: 'value',
      name: unit,
      // People are counted in whole steps, money is not.
      minInterval: series.every(({ values }) => values.every((one) => Number.isInteger(one ?? 0))) ? 1 : 0,
      axisLabel,
      splitLine,
      nameTextStyle: axisLabel,
    };
    return {
      ...baseOption,
      grid: { top: 60, right: 16, bottom: 8, left: 8, containLabel: true },
      legend: { ...baseOption.legend, show: series.length > 1 },
      tooltip: { trigger: 'axis', confine: true, axisPointer: { type: kind === 'bar' ? 'shadow' : 'line' } },
      xAxis: isHorizontal ? value : category,
      yAxis: isHorizontal ? category : value,
      series: series.map(({ name, values }) => ({
        name,
        type: kind,
        data: values,
        barMaxWidth: 26,
        symbolSize: 6,
        stack: isStacked ? 'all' : undefined,
      })),
    };
  }, [categories, series, unit, kind, isStacked, isHorizontal]);

  const table = (
    <>
      <thead>
        <tr>
          <th scope="col">{t('chart.category')}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col" className="numeric">
              {name}
              {unit !== undefined && `（${unit}）`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, index) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {series.map(({ name, values }) => (
              <td key={name} className="numeric">
                {values[index]?.toLocaleString('zh-CN') ?? '—'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
  return (
    <ChartFrame
      label={label}
      option={option}
      table={table}
      {...(height === undefined ? {} : { height })}
      {...(onSelect === undefined ? {} : { onSelect })}
    />
  );
}
