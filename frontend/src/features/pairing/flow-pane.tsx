import { Segmented, Switch } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Answer } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { SankeyChart } from '@/ui/chart/sankey-chart';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { usePhone } from '@/ui/use-phone';

type Flows = Answer<'/api/v1/pairing-board/flows', 'get'>;
type Measure = 'pairs' | 'links';

/** From which branches help comes and where it goes: to townships, and to the villages of one; drawn, and as a table behind whose figures the pairs stand. */
export function FlowPane() {
  const { t } = useTranslation('pairing');
  const [params, setParams] = useSearchParams();
  const placeId = params.get('placeId') ?? undefined;
  const isLeaders = params.get('kind') === 'leader';
  const measure: Measure = params.get('measure') === 'links' && !isLeaders ? 'links' : 'pairs';
  const query = useGet(
    '/api/v1/pairing-board/flows',
    {
      params: {
        query: { ...(placeId === undefined ? {} : { placeId }), ...(isLeaders ? { kind: 'leader' } : {}) },
      },
    },
    { keepPrevious: true },
  );
  const change = (name: string, value: string | undefined) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        if (value === undefined) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <Card
      title={t('flow.title')}
      extra={
        <div className="row no-print">
          {placeId !== undefined && (
            <button type="button" className="plain-button" onClick={() => change('placeId', undefined)}>
              {t('flow.back')}
            </button>
          )}
          <label className="row">
            <Switch
              size="small"
              checked={isLeaders}
              onChange={(checked) => change('kind', checked ? 'leader' : undefined)}
            />
            {t('flow.leaders')}
          </label>
          {!isLeaders && (
            <Segmented<Measure>
              aria-label={t('flow.measure')}
              value={measure}
              onChange={(value) => change('measure', value)}
              options={[
                { value: 'pairs', label: t('flow.pairs') },
                { value: 'links', label: t('flow.links') },
              ]}
            />
          )}
        </div>
      }
    >
      <QueryView query={query}>
        {(flows) =>
          flows.helped.length === 0 ? (
            <EmptyState title={t('flow.none')} hint={t('flow.noneHint')} />
          ) : (
            <div className="stack">
              <Picture flows={flows} measure={measure} onOpen={(id) => change('placeId', id)} />
              <Places flows={flows} kind={isLeaders ? '&kind=leader' : ''} />
              <Bands flows={flows} kind={isLeaders ? '&kind=leader' : ''} />
            </div>
          )
        }
      </QueryView>
    </Card>
  );
}

function Picture({
  flows,
  measure,
  onOpen,
}: {
  flows: Flows;
  measure: Measure;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('pairing');
  const isPhone = usePhone();
  const links = useMemo(() => {
    const from = new Map(flows.helping.map(({ id, name }) => [id, name]));
    const to = new Map(flows.helped.map(({ id, name }) => [id, name]));
    const givers = new Set(from.values());
    return flows.bands
      .filter((band) => band[measure] > 0)
      .map((band) => {
        const name = to.get(band.helpedId) ?? '';
        // A branch that helps its own people would be a loop, which a flow cannot draw.
        return {
          from: from.get(band.helpingId) ?? '',
          to: givers.has(name) ? t('flow.helped', { name }) : name,
          value: band[measure],
        };
      });
  }, [flows, measure, t]);
  // Bands are too thin for a phone; the tables below say the same.
  if (isPhone || links.length === 0) return null;
  const rows = Math.max(flows.helping.length, flows.helped.length);
  return (
    <SankeyChart
      label={t('flow.label')}
      links={links}
      unit={t(`flow.${measure}`)}
      height={Math.min(1400, Math.max(320, rows * 26))}
      onSelect={(name) => {
        const place = flows.helped.find((one) => one.opens && one.name === name);
        if (place !== undefined) onOpen(place.id);
      }}
    />
  );
}

function Places({ flows, kind }: { flows: Flows; kind: string }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const [params] = useSearchParams();
  const villagesOf = (id: string) => {
    const next = new URLSearchParams(params);
    next.set('placeId', id);
    return `?${next.toString()}`;
  };
  return (
    <SmallTable
      label={t('flow.places')}
      head={[t('flow.place'), t('flow.links'), t('flow.pairs'), t('flow.recognised'), t('flow.uncovered')]}
      rows={flows.helped.map(({ id, name, opens, links, pairs, recognised, uncovered }) => ({
        key: id,
        cells: [
          opens ? (
            <Link key="name" to={villagesOf(id)}>
              {name}
            </Link>
          ) : (
            name
          ),
          links,
          pairs > 0 && can('listPairs') ? (
            <Link key="pairs" to={`/pairs?placeId=${id}&state=active${kind}`}>
              {pairs}
            </Link>
          ) : (
            pairs
          ),
          recognised ?? '—',
          uncovered !== null && uncovered > 0 ? (
            <Link key="uncovered" to={`?view=people&people.uncovered=true&people.organisationId=${id}`}>
              {uncovered}
            </Link>
          ) : (
            (uncovered ?? '—')
          ),
        ],
      }))}
    />
  );
}

function Bands({ flows, kind }: { flows: Flows; kind: string }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const from = new Map(flows.helping.map(({ id, name }) => [id, name]));
  const to = new Map(flows.helped.map(({ id, name }) => [id, name]));
  if (flows.bands.length === 0) return null;
  return (
    <details>
      <summary>{t('flow.bands', { count: flows.bands.length })}</summary>
      <SmallTable
        label={t('flow.label')}
        head={[t('flow.from'), t('flow.place'), t('flow.links'), t('flow.pairs')]}
        rows={flows.bands.map(({ helpingId, helpedId, links, pairs }) => ({
          key: `${helpingId} ${helpedId}`,
          cells: [
            from.get(helpingId),
            to.get(helpedId),
            links,
            pairs > 0 && can('listPairs') ? (
              <Link
                key="pairs"
                to={`/pairs?organisationId=${helpingId}&placeId=${helpedId}&state=active${kind}`}
              >
                {pairs}
              </Link>
            ) : (
              pairs
            ),
          ],
        }))}
      />
    </details>
  );
}
