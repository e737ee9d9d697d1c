import { FullscreenExitOutlined, FullscreenOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { dateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { usePhone } from '@/ui/use-phone';
import { ActivityCard } from './activity-card';
import { CountTiles } from './count-tiles';
import { CoverageCard } from './coverage-card';
import './dashboard.css';
import { FlowCard } from './flow-card';
import { NeedCard } from './need-card';
import { TrendCard } from './trend-card';
import { ViewBar } from './view-bar';
import { useViewChoice, type ViewChoice } from './view-choice';
import { useWall } from './use-wall';

/** A wall is looked at, not reloaded. */
const wallRefresh = 5 * 60_000;

/** What leaders see of a place: counts, trend, flow of help, coverage and activity, down to the village. */
export function DashboardScreen() {
  const choice = useViewChoice();
  const wall = useWall();
  const query = useGet(
    '/api/v1/dashboard',
    { params: { query: choice.query } },
    { keepPrevious: true, refetchInterval: wall.isOn ? wallRefresh : false },
  );
  const { t } = useTranslation('insights');
  const isPhone = usePhone();
  const { data } = query;
  const place = useRef(choice.query.organisationId);
  useEffect(() => {
    // The level below is another page to its reader, though not to the router.
    if (place.current !== choice.query.organisationId) window.scrollTo(0, 0);
    place.current = choice.query.organisationId;
  }, [choice.query.organisationId]);
  const trail = (data?.lineage ?? [])
    .filter(({ id }) => id !== data?.place.id)
    .map(({ id, name }) => ({ label: name, to: choice.addressOf(id) }));

  return (
    <div className={wall.isOn ? 'dashboard wall' : 'dashboard'} aria-busy={query.isFetching}>
      <Page
        title={data === undefined ? t('title') : `${data.place.name} · ${t('title')}`}
        trail={trail}
        lead={
          data !== undefined &&
          `${t('lead', { from: data.from, to: data.to })} · ${t('asOf', { time: dateText(data.asOf) })}`
        }
        actions={
          <>
            {!isPhone && (
              <Button
                icon={wall.isOn ? <FullscreenExitOutlined aria-hidden /> : <FullscreenOutlined aria-hidden />}
                onClick={wall.toggle}
              >
                {t(wall.isOn ? 'leaveWall' : 'wall')}
              </Button>
            )}
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t('action.print', { ns: 'common' })}
            </Button>
          </>
        }
      >
        <ViewBar choice={choice} view={data} />
        <QueryView query={query}>{(view) => <Sections view={view} choice={choice} />}</QueryView>
      </Page>
    </div>
  );
}

function Sections({ view, choice }: { view: Schema<'DashboardView'>; choice: ViewChoice }) {
  return (
    <>
      <CountTiles view={view} />
      <div className="dashboard-columns">
        <NeedCard view={view} />
        <FlowCard view={view} />
      </div>
      <TrendCard view={view} />
      <CoverageCard view={view} choice={choice} />
      <ActivityCard choice={choice} view={view} />
    </>
  );
}
