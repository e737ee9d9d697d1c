import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { KpiTile } from '@/ui/kpi-tile';
import { Money, yuanText } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { useStandards } from '@/ui/standards';
import { ProjectActs } from './project-acts';
import { ProjectLog } from './project-log';
import { ProjectMoney } from './project-money';
import { ProjectOutcomes } from './project-outcomes';
import { ProjectPeople } from './project-people';
import { ProjectSteps } from './project-steps';
import { type Project, StateTag } from './words';

/** One project: where it stands, what it costs, whom it leads along, what was seen and advised. */
export function ProjectScreen() {
  const { projectId = '' } = useParams();
  const query = useGet('/api/v1/projects/{projectId}', { params: { path: { projectId } } });
  return <QueryView query={query}>{(project) => <View project={project} />}</QueryView>;
}

function View({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const { plan, rules } = project;
  return (
    <Page
      title={plan.name}
      trail={[{ label: t('title'), to: '/projects' }]}
      lead={
        <>
          {[project.townshipName, project.placeName].filter(Boolean).join(' ')}{' '}
          <StateTag state={project.state} />
        </>
      }
      actions={
        <>
          <Link className="button" to={`/projects/${project.id}/form`}>
            {t('print')}
          </Link>
          <ProjectActs project={project} />
        </>
      }
    >
      {rules.mustTender && project.tender === null && project.state === 'approved' && (
        <Alert
          type="warning"
          showIcon
          title={t('mustTender', {
            level: t(`investor.${plan.investor}`),
            limit: yuanText(rules.tenderLimit ?? 0),
            pack: rules.pack,
          })}
        />
      )}
      {project.endReason !== null && (
        <Alert type="error" showIcon title={t('endedFor', { reason: project.endReason })} />
      )}
      <div className="tiles">
        <KpiTile label={t('field.investment')} value={yuanText(plan.investment)} unit={t('yuan')} />
        <KpiTile
          label={t('used')}
          value={yuanText(project.used)}
          unit={t('yuan')}
          {...(project.used > project.planned ? { tone: 'danger' as const } : {})}
        />
        <KpiTile label={t('field.needyMembers')} value={plan.needyMembers} />
        <KpiTile label={t('field.otherPeople')} value={plan.otherPeople} />
      </div>
      <div className="two-columns">
        <Card title={t('stages')}>
          <ProjectSteps project={project} />
        </Card>
        <div className="stack">
          <Facts project={project} />
          <Papers project={project} />
        </div>
      </div>
      <ProjectOutcomes project={project} />
      <ProjectPeople project={project} />
      <ProjectMoney project={project} />
      <ProjectLog project={project} />
    </Page>
  );
}

function Facts({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const { name } = useStandards();
  const { plan } = project;
  return (
    <Card title={t('facts')}>
      <DefinitionList
        items={[
          { label: t('field.type'), value: t(`type.${plan.type}`) },
          { label: t('field.industry'), value: plan.industry },
          { label: t('field.content'), value: plan.content, wide: true },
          { label: t('field.scale'), value: plan.scale, wide: true },
          { label: t('field.investor'), value: t(`investor.${plan.investor}`) },
          { label: t('field.expectedRise'), value: <Money fen={plan.expectedRise} /> },
          { label: t('field.period'), value: t('periodOf', { from: plan.from, until: plan.until }) },
          { label: t('field.responsible'), value: plan.responsible },
          { label: t('field.liaison'), value: plan.liaison },
          { label: t('field.skills'), value: plan.skills.map((code) => name('skill', code)).join('、') },
          { label: t('field.wishes'), value: plan.wishes.map((code) => name('wish', code)).join('、') },
          { label: t('field.proposedBy'), value: `${project.proposedByName} ${project.proposedOn}` },
        ]}
      />
    </Card>
  );
}

/** Tender, acceptance and audit, as far as there are any. */
function Papers({ project: { tender, acceptance, audit } }: { project: Project }) {
  const { t } = useTranslation('projects');
  return (
    <>
      {tender !== null && (
        <Card title={t('tender')}>
          <DefinitionList
            items={[
              { label: t('field.method'), value: t(`method.${tender.method}`) },
              { label: t('field.noticedOn'), value: tender.noticedOn },
              { label: t('field.openedOn'), value: tender.openedOn },
              { label: t('field.bidders'), value: tender.bidders },
              { label: t('field.winner'), value: tender.winner },
              { label: t('field.price'), value: <Money fen={tender.price} bare /> },
              { label: t('field.supervisor'), value: tender.supervisor },
            ]}
          />
        </Card>
      )}
      {acceptance !== null && (
        <Card title={t('acceptance')}>
          <DefinitionList
            items={[
              { label: t('field.acceptedOn'), value: acceptance.on },
              { label: t('field.people'), value: acceptance.people },
              { label: t('field.finding'), value: acceptance.finding, wide: true },
            ]}
          />
        </Card>
      )}
      {audit !== null && (
        <Card title={t('audit')}>
          <DefinitionList
            items={[
              { label: t('field.auditedOn'), value: audit.on },
              { label: t('field.auditor'), value: audit.auditor },
              { label: t('field.cost'), value: <Money fen={audit.cost} /> },
              { label: t('field.finding'), value: audit.finding, wide: true },
            ]}
          />
        </Card>
      )}
    </>
  );
}
