import { SeriesChart, type SeriesChartProps } from './series-chart';

/** A course over time. */
export function LineChart(props: SeriesChartProps) {
  return <SeriesChart {...props} kind="line" />;
}
