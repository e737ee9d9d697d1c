import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useActorName } from '@/ui/actor-name';
import { Money } from '@/ui/money';
import { StepsTimeline } from '@/ui/steps-timeline';
import type { Case } from './case';
import { percent } from './vote-check';

/** The procedure as the case has walked it, with votes and opinions at their steps, and what still waits. */
export function CaseSteps({ shown }: { shown: Case }) {
  const { t } = useTranslation('recognition');
  const { session } = useSession();
  const actorName = useActorName();
  const lastOf = new Map(shown.steps.map((step, index) => [step.kind, index]));
  return (
    <StepsTimeline
      steps={shown.steps.map((step, index) => ({
        key: `${index}`,
        title: t(`stage.${step.kind}`),
        state: step.state,
        actor: step.actorName === null ? t(`level.${step.by}`) : actorName(step.actorName),
        date: step.endedOn,
        deadline: step.state === 'current' ? step.dueOn : null,
        clock: step.state === 'current' ? clockOf(step, shown.clock.frozenOn ?? session.businessDate) : null,
        note: (
          <>
            {lastOf.get(step.kind) === index && <Evidence shown={shown} step={step} />}
            {step.note !== null && step.state !== 'stopped' && <div>{step.note}</div>}
            {step.reference !== null && <div className="muted">{step.reference}</div>}
          </>
        ),
      }))}
    />
  );
}

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const clockOf = ({ startedOn, dueOn }: Schema<'StepView'>, today: string) =>
  startedOn === null || dueOn === null
    ? null
    : { used: Math.max(0, days(startedOn, today)), total: days(startedOn, dueOn) };

function Evidence({ shown, step }: { shown: Case; step: Schema<'StepView'> }): ReactNode {
  const { t } = useTranslation('recognition');
  if (step.state === 'waiting') return null;
  const visit = shown.visits[shown.visits.length - 1];
  const vote = shown.appraisals[shown.appraisals.length - 1];
  const opinions = shown.opinions.filter((one) => one.step === step.kind);
  const opinion = opinions[opinions.length - 1];
  if (step.kind === 'homeVisit' && visit !== undefined)
    return (
      <div>
        {visit.visitedOn} {visit.investigators.map(({ name }) => name).join('、')} · {visit.neighboursOpinion}
      </div>
    );
  if (step.kind === 'branchAppraisal' && vote !== undefined)
    return (
      <div>
        {t('vote.shouldAttend')} {vote.shouldAttend} · {t('vote.present')} {vote.present} · {t('vote.ayes')}{' '}
        {vote.ayes} · {t('vote.noes')} {vote.noes} · {t('vote.abstentions')} {vote.abstentions} ·{' '}
        {t('vote.rate')} {percent(vote.rateBasisPoints)} ·{' '}
        {t(vote.carried ? 'vote.carried' : 'vote.notCarried')}
      </div>
    );
  if (opinion?.tier != null)
    return (
      <div>
        {t(step.kind === shown.pack.decidedBy ? 'judge.decided' : 'judge.proposed')}：
        {t(`tier.${opinion.tier}`)} <Money fen={opinion.amount} />
      </div>
    );
  return null;
}
