import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';
import { KpiTile } from '@/ui/kpi-tile';
import './decision.css';
import { useStepText, workSteps } from './decision-words';

interface StepTilesProps {
  year: number;
  organisationId: string | undefined;
}

/** How many decisions each of the four steps has in a year, and which has none yet. */
export function StepTiles({ year, organisationId }: StepTilesProps) {
  const { t } = useTranslation('assessment');
  const named = useStepText();
  const { data } = useGet('/api/v1/decision-steps', {
    params: { query: { year, ...(organisationId === undefined ? {} : { organisationId }) } },
  });
  const lacking = data === undefined ? [] : workSteps.filter((step) => data[step] === 0);
  const list = (step: string) =>
    `/decisions?${new URLSearchParams({
      year: String(year),
      step,
      superseded: 'false',
      ...(organisationId === undefined ? {} : { organisationId }),
    }).toString()}`;
  return (
    <section className="decision-steps" aria-label={t('decision.stepsOf', { year })}>
      <div className="tiles">
        {workSteps.map((step) => (
          <KpiTile
            key={step}
            label={t(`decision.step.${step}`)}
            value={data?.[step] ?? null}
            unit={t('decision.unit')}
            note={lacking.includes(step) ? t('decision.none') : t(`decision.stepHint.${step}`)}
            {...(lacking.includes(step) ? { tone: 'warning' as const } : {})}
            to={list(step)}
          />
        ))}
      </div>
      {data !== undefined && (
        <p className="muted">
          {lacking.length === 0
            ? t('decision.complete', { year })
            : t('decision.lacking', { year, steps: named(lacking) })}
        </p>
      )}
    </section>
  );
}
