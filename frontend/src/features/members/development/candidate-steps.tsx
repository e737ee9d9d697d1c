import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { type StepState, StepsTimeline } from '@/ui/steps-timeline';
import { useBilingual } from '@/ui/use-bilingual';
import type { Candidate } from './stages';

type Step = Candidate['steps'][number];

const stateOf = ({ passed, isNow }: Step): StepState =>
  passed === true ? 'done' : passed === false ? 'stopped' : isNow ? 'current' : 'waiting';

/** Notices, reviews and letters from top to bottom, each with its day and what proves it. */
export function CandidateSteps({
  candidate,
  onTake,
}: {
  candidate: Candidate;
  onTake: (code: string) => void;
}) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const said = useBilingual();
  return (
    <StepsTimeline
      steps={candidate.steps.map((step) => ({
        key: step.code,
        title: said(step),
        state: stateOf(step),
        actor: step.byName ?? t(`development.by.${step.by}`),
        date: step.on,
        note: (
          <>
            <span className="muted">
              {t(`development.${step.kind}`)}
              {step.before !== null &&
                ` · ${t('development.before', { stage: t(`development.${step.before}`) })}`}
            </span>
            {step.until !== null && <div>{t('development.untilDay', { day: step.until })}</div>}
            {step.evidence !== null && <div>{step.evidence}</div>}
          </>
        ),
        actions: (
          <>
            {can('recordCandidateStep') && step.isNow && step.mayTake && (
              <Button size="small" onClick={() => onTake(step.code)}>
                {t(step.on === null ? 'development.take' : 'development.takeAgain')}
              </Button>
            )}
            {can('getGoodNews') && step.kind === 'letter' && step.isNow && (
              <Link className="button" to={`/candidates/${candidate.id}/letters/${step.code}`}>
                {t('development.print')}
              </Link>
            )}
          </>
        ),
      }))}
    />
  );
}
