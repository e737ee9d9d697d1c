import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { StatusTag } from '@/ui/status-tag';
import { useBilingual } from '@/ui/use-bilingual';
import { Advance, EditWork, End, Except, TakeStep } from './candidate-forms';
import { CandidateSteps } from './candidate-steps';
import { type Candidate, stageTones } from './stages';

type Act = 'work' | 'advance' | 'end' | 'except';

/** One person's way into the party. */
export function CandidateScreen() {
  const { t } = useTranslation('members');
  const { candidateId = '' } = useParams();
  const query = useGet('/api/v1/candidates/{candidateId}', { params: { path: { candidateId } } });
  const { data } = query;
  return (
    <Page
      title={data?.personName ?? t('development.title')}
      trail={[{ label: t('development.title'), to: '/candidates' }]}
      aside={
        data !== undefined && (
          <StatusTag tone={stageTones[data.stage]}>{t(`development.${data.stage}`)}</StatusTag>
        )
      }
      lead={data?.orgName}
    >
      <QueryView query={query}>{(candidate) => <Way candidate={candidate} />}</QueryView>
    </Page>
  );
}

function Way({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('members');
  const [act, setAct] = useState<Act>();
  const [taking, setTaking] = useState<string>();
  const step = candidate.steps.find(({ code }) => code === taking);
  const close = () => {
    setAct(undefined);
    setTaking(undefined);
  };
  return (
    <div className="stack">
      {candidate.nextStage !== null && <Gate candidate={candidate} choose={setAct} />}
      <div className="two-columns">
        <Card title={t('development.steps')}>
          <CandidateSteps candidate={candidate} onTake={setTaking} />
        </Card>
        <Facts candidate={candidate} onEdit={() => setAct('work')} />
      </div>
      {step !== undefined && <TakeStep candidate={candidate} step={step} onClose={close} />}
      {act === 'work' && <EditWork candidate={candidate} onClose={close} />}
      {act === 'advance' && <Advance candidate={candidate} onClose={close} />}
      {act === 'except' && <Except candidate={candidate} onClose={close} />}
      {act === 'end' && <End candidate={candidate} onClose={close} />}
    </div>
  );
}

/** What is missing for the next stage, or the way into it. */
function Gate({ candidate, choose }: { candidate: Candidate; choose: (act: Act) => void }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const said = useBilingual();
  const { nextStage, missing, mayAdvance, mayExcept, tenureException } = candidate;
  if (nextStage === null) return null;
  const stage = t(`development.${nextStage}`);
  return (
    <Alert
      type={missing.length === 0 ? 'success' : 'info'}
      showIcon
      title={t(missing.length === 0 ? 'development.ready' : 'development.missing', { stage })}
      description={
        <div className="stack">
          {missing.length > 0 && (
            <ul>
              {missing.map((one) => (
                <li key={one.code}>{said(one)}</li>
              ))}
            </ul>
          )}
          {!mayAdvance && <span>{t('development.ofTheCommittee', { stage })}</span>}
          <div className="row no-print">
            {can('advanceCandidate') && mayAdvance && (
              <Button type="primary" disabled={missing.length > 0} onClick={() => choose('advance')}>
                {t('development.advanceTo', { stage })}
              </Button>
            )}
            {can('exceptFromTenure') &&
              mayExcept &&
              (tenureException !== null || missing.some(({ code }) => code === 'tenure')) && (
                <Button onClick={() => choose('except')}>
                  {t(tenureException === null ? 'development.except' : 'development.exceptBack')}
                </Button>
              )}
            {can('endCandidate') && <Button onClick={() => choose('end')}>{t('development.end')}</Button>}
          </div>
        </div>
      }
    />
  );
}

function Facts({ candidate, onEdit }: { candidate: Candidate; onEdit: () => void }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const { personId, personName, postLevel, tenureYears, tenureException } = candidate;
  return (
    <Card
      title={t('development.facts')}
      extra={
        can('editCandidate') && (
          <Button className="no-print" onClick={onEdit}>
            {t('development.edit')}
          </Button>
        )
      }
    >
      <DefinitionList
        items={[
          {
            label: t('person.name'),
            value: can('getPerson') ? <Link to={`/people/${personId}`}>{personName}</Link> : personName,
          },
          { label: t('development.branch'), value: candidate.orgName },
          { label: t('development.appliedOn'), value: <DateText value={candidate.appliedOn} /> },
          { label: t('development.activistOn'), value: <DateText value={candidate.activistOn} /> },
          { label: t('development.targetOn'), value: <DateText value={candidate.targetOn} /> },
          { label: t('development.admittedOn'), value: <DateText value={candidate.admittedOn} /> },
          {
            label: t('development.postLevel'),
            value: postLevel === null ? null : t(`development.${postLevel}`),
          },
          { label: t('development.employer'), value: candidate.employer },
          { label: t('development.employedOn'), value: <DateText value={candidate.employedOn} /> },
          {
            label: t('development.tenure'),
            value: tenureYears === null ? null : t('development.years', { count: tenureYears }),
          },
          ...(tenureException === null
            ? []
            : [
                {
                  label: t('development.exception'),
                  value: `${tenureException.on} ${tenureException.byName}：${tenureException.reason}`,
                  wide: true,
                },
              ]),
          { label: t('development.home'), value: candidate.home, wide: true },
          { label: t('development.pack'), value: candidate.packName, wide: true },
          ...(candidate.endReason === null
            ? []
            : [{ label: t('development.endReason'), value: candidate.endReason, wide: true }]),
        ]}
      />
    </Card>
  );
}
