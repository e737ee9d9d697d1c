import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { KpiTile } from '@/ui/kpi-tile';
import { shareText, tenThousands } from './figures';
import { useLinks } from './links';

const grouped = new Intl.NumberFormat('zh-CN');

/** The figures at the top, each leading to the people or pairs behind it. */
export function CountTiles({ view }: { view: Schema<'DashboardView'> }) {
  const { t } = useTranslation('insights');
  const { counts, place } = view;
  const links = useLinks(place.id);
  const unpaired = counts.recognised - counts.recognisedPaired;
  const say = (
    key: 'fullMembers' | 'villagesNote' | 'organBranches' | 'peopleVisited' | 'exited',
    count: number,
  ) => t(`count.${key}`, { figure: grouped.format(count) });

  return (
    <section className="tiles" aria-label={t('count.title')}>
      <KpiTile
        label={t('count.members')}
        value={counts.members}
        unit={t('count.people')}
        note={say('fullMembers', counts.fullMembers)}
        {...links.people()}
      />
      <KpiTile
        label={t('count.recognised')}
        value={counts.recognised}
        unit={t('count.people')}
        note={t('count.share', { share: shareText(counts.recognised, counts.members) })}
        {...links.ledger()}
      />
      <KpiTile
        label={t('count.unpaired')}
        value={unpaired}
        unit={t('count.people')}
        note={t('count.unpairedNote', { share: shareText(counts.recognisedPaired, counts.recognised) })}
        {...(unpaired > 0 ? { tone: 'warning' as const } : {})}
        {...links.ledger({ hasHelper: 'false' })}
      />
      <KpiTile
        label={t('count.movements')}
        value={counts.entered}
        unit={t('count.people')}
        note={say('exited', counts.exited)}
      />
      <KpiTile
        label={t('count.villages')}
        value={counts.villagesLinked}
        unit={t('count.villageUnit')}
        note={say('villagesNote', counts.villages)}
        {...(counts.villagesLinked < counts.villages ? { tone: 'warning' as const } : {})}
      />
      <KpiTile
        label={t('count.pairs')}
        value={counts.pairs}
        unit={t('count.pairUnit')}
        note={say('organBranches', counts.organBranches)}
      />
      <KpiTile
        label={t('count.visits')}
        value={counts.visits}
        unit={t('count.visitUnit')}
        note={say('peopleVisited', counts.peopleVisited)}
      />
      <KpiTile
        label={t('count.given')}
        value={tenThousands(counts.given)}
        unit={t('money.tenThousand', { ns: 'common' })}
      />
    </section>
  );
}
