import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';
import { KpiTile } from '@/ui/kpi-tile';
import { QueryView } from '@/ui/query-view';

/** How many have somebody, and how many are missing. */
export function CoverageTiles() {
  const { t } = useTranslation('pairing');
  const query = useGet('/api/v1/pairing-coverage');
  return (
    <QueryView query={query}>
      {(all) => (
        <div className="tiles">
          {(
            [
              ['branches', all.branchesLinked, all.branches],
              ['places', all.placesLinked, all.places],
              ['recognised', all.recognisedPaired, all.recognised],
            ] as const
          )
            // Of what the caller's reach holds none, there is nothing to cover.
            .filter(([, , of]) => of > 0)
            .map(([key, have, of]) => (
              <KpiTile
                key={key}
                label={t(`coverage.${key}`)}
                value={have}
                note={`${t('coverage.of', { count: of })}，${have < of ? t('coverage.missing', { count: of - have }) : t('coverage.complete')}`}
                {...(have < of ? { tone: 'warning' as const } : {})}
              />
            ))}
          <KpiTile
            label={t('coverage.pairs')}
            value={all.pairs}
            note={t('coverage.helpers', { helpers: all.helpers, beneficiaries: all.beneficiaries })}
          />
        </div>
      )}
    </QueryView>
  );
}
