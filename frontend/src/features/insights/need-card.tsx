import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { BarList } from './bar-list';
import { useLinks } from './links';

/** How hard it is and why: each bar leads to those people in the ledger. */
export function NeedCard({ view }: { view: Schema<'DashboardView'> }) {
  const { t } = useTranslation('insights');
  const links = useLinks(view.place.id);
  return (
    <Card title={t('need.title')}>
      {view.counts.recognised === 0 ? (
        <p className="muted">{t('need.none')}</p>
      ) : (
        <div className="stack">
          <BarList
            label={t('need.tiers')}
            unit={t('count.people')}
            bars={view.tiers.map(({ tier, count }) => ({
              key: tier,
              name: t(`tier.${tier}`),
              value: count,
              ...links.ledger({ tier }),
            }))}
          />
          <BarList
            label={t('need.causes')}
            unit={t('count.people')}
            bars={view.causes.map(({ cause, causeName, count }) => ({
              key: cause,
              name: causeName,
              value: count,
              ...links.ledger({ cause }),
            }))}
          />
        </div>
      )}
    </Card>
  );
}
