import { SeriesChart, type SeriesChartProps } from './series-chart';

interface BarChartProps extends SeriesChartProps {
  isStacked?: boolean;
  /** Long names, such as townships, read better at the left of lying bars. */
  isHorizontal?: boolean;
}

/** A comparison. */
export function BarChart(props: BarChartProps) {
  return <SeriesChart {...props} kind="bar" />;
}
