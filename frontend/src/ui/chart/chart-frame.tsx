import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './chart.css';

interface ChartFrameProps {
  /** What the chart says, in a sentence or a title; also the caption of its table. */
  label: string;
  option: EChartsCoreOption;
  /** Pixels. */
  height?: number;
  /** The same figures as `<thead>` and `<tbody>`. */
  table: ReactNode;
  /** A click on a point: its name on the axis and its series. */
  onSelect?: (name: string, series: string) => void;
}

interface Selected {
  name: string;
  seriesName?: string;
}

/** A chart as picture for the eyes and as table for everybody else. */
export function ChartFrame({ label, option, height = 300, table, onSelect }: ChartFrameProps) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  return (
    <div className="chart">
      <div className="chart-tools no-print">
        <button
          type="button"
          className="plain-button"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'chart.asChart' : 'chart.asTable')}
        </button>
      </div>
      {asTable ? (
        // A scrolling region must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="chart-table" role="region" aria-label={label} tabIndex={0}>
          <table>
            <caption>{label}</caption>
            {table}
          </table>
        </div>
      ) : (
        <Picture
          label={label}
          option={option}
          height={height}
          {...(onSelect === undefined ? {} : { onSelect })}
        />
      )}
    </div>
  );
}

function Picture({ label, option, height, onSelect }: Omit<ChartFrameProps, 'table'>) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const latest = useRef({ option, onSelect });

  useEffect(() => {
    latest.current = { option, onSelect };
    chart.current?.setOption(option, true);
  }, [option, onSelect]);

  useEffect(() => {
    let isGone = false;
    const resize = () => chart.current?.resize();
    const observer = new ResizeObserver(resize);
    void import('./echarts').then(({ draw }) => {
      if (isGone || element.current === null) return;
      chart.current = draw(element.current);
      chart.current.setOption(latest.current.option);
      chart.current.on('click', (event) => {
        const { name, seriesName = '' } = event as unknown as Selected;
        latest.current.onSelect?.(name, seriesName);
      });
      observer.observe(element.current);
    });
    window.addEventListener('beforeprint', resize);
    return () => {
      isGone = true;
      observer.disconnect();
      window.removeEventListener('beforeprint', resize);
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  return <div ref={element} role="img" aria-label={label} style={{ height }} />;
}
