import { useTranslation } from 'react-i18next';
import { type ProcedureStep, StepsTimeline } from '@/ui/steps-timeline';
import type { Project, ProjectState } from './words';

type Step = Project['steps'][number];

/** What is still to come from a state on; tendering only where it is asked for. */
function ahead(project: Project): string[] {
  const tender = project.rules.mustTender ? ['tender'] : [];
  const rest: Record<ProjectState, string[]> = {
    draft: ['submit', 'branch', 'township', 'county', ...tender, 'start', 'accept', 'audit'],
    branchOpinion: ['branch', 'township', 'county', ...tender, 'start', 'accept', 'audit'],
    townshipOpinion: ['township', 'county', ...tender, 'start', 'accept', 'audit'],
    countyOpinion: ['county', ...tender, 'start', 'accept', 'audit'],
    approved: [...tender, 'start', 'accept', 'audit'],
    tendered: ['start', 'accept', 'audit'],
    building: ['accept', 'audit'],
    accepted: ['audit'],
    audited: [],
    ended: [],
  };
  return rest[project.state];
}

/** From the proposal to the audit: what was done by whom, whose turn it is, what follows. */
export function ProjectSteps({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const done = (step: Step): ProcedureStep => ({
    key: String(step.number),
    title: step.level === null ? t(`step.${step.act}`) : t(`level.${step.level}`),
    state: step.act === 'sendBack' ? 'returned' : step.act === 'end' ? 'stopped' : 'done',
    actor: step.byName,
    date: step.on,
    note: step.text,
  });
  const titles: Record<string, string> = {
    submit: t('step.submit'),
    branch: t('level.branch'),
    township: t('level.township'),
    county: t('level.county'),
    tender: t('step.tender'),
    start: t('step.start'),
    accept: t('step.accept'),
    audit: t('step.audit'),
  };
  const next = ahead(project).map((key, index): ProcedureStep => ({
    key,
    title: titles[key] ?? key,
    state: index === 0 ? 'current' : 'waiting',
  }));
  return <StepsTimeline steps={[...project.steps.map(done), ...next]} />;
}
