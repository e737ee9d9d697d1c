import { Segmented } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { SankeyChart } from '@/ui/chart/sankey-chart';
import { SaveButtons } from './save-buttons';

type Measure = 'pairs' | 'links';

/** From which organ branches help comes, and to which townships or villages it goes. */
export function FlowCard({ view }: { view: Schema<'DashboardView'> }) {
  const { t } = useTranslation('insights');
  const { flow, place } = view;
  const [measure, setMeasure] = useState<Measure>('pairs');
  const body = useRef<HTMLDivElement>(null);
  const links = useMemo(() => {
    const givers = new Set(flow.map(({ fromName }) => fromName));
    return flow
      .filter((row) => row[measure] > 0)
      .map((row) => ({
        from: row.fromName,
        // A branch that helps its own people would be a loop, which a flow cannot draw.
        to: givers.has(row.toName) ? t('flow.helped', { name: row.toName }) : row.toName,
        value: row[measure],
      }));
  }, [flow, measure, t]);
  const table = () => [
    [t('flow.given'), t('flow.received'), t('flow.pairs'), t('flow.links')],
    ...flow.map((row) => [row.fromName, row.toName, row.pairs, row.links]),
  ];

  return (
    <Card
      title={t('flow.title')}
      extra={
        flow.length > 0 && (
          <SaveButtons name={`${place.name} ${t('flow.title')}`} picture={body} table={table} />
        )
      }
    >
      {flow.length === 0 ? (
        <p className="muted">{t('flow.none')}</p>
      ) : (
        <div ref={body}>
          <Segmented<Measure>
            className="no-print"
            aria-label={t('flow.title')}
            options={[
              { value: 'pairs', label: t('flow.pairs') },
              { value: 'links', label: t('flow.links') },
            ]}
            value={measure}
            onChange={setMeasure}
          />
          <SankeyChart label={t('flow.label')} links={links} unit={t(`flow.${measure}`)} height={460} />
        </div>
      )}
    </Card>
  );
}
