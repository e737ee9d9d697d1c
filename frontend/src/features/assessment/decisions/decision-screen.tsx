import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import './decision.css';
import { DecisionForm } from './decision-form';
import { DecisionTag, usePackText, useStepText } from './decision-words';

type View = Schema<'DecisionView'>;

/** One decision: what was decided, by whom, and what came before or after it. */
export function DecisionScreen() {
  const { decisionId = '' } = useParams();
  const query = useGet('/api/v1/decisions/{decisionId}', { params: { path: { decisionId } } });
  return <QueryView query={query}>{(view) => <Record view={view} />}</QueryView>;
}

function Record({ view }: { view: View }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const steps = useStepText();
  const pack = usePackText();
  const { decision, replaces, supersededBy } = view;
  const { packId, listYear, attendees } = decision;
  return (
    <Page
      title={decision.title}
      aside={<DecisionTag isSuperseded={supersededBy !== null} />}
      trail={[
        { label: t('decision.title'), to: `/decisions?year=${String(Number(decision.heldOn.slice(0, 4)))}` },
      ]}
      lead={`${decision.organisationName} · ${t(`decision.body.${decision.body}`)} · ${decision.heldOn}`}
      actions={<Acts view={view} />}
    >
      <Card title={t('decision.field.resolution')}>
        <p className="decision-text">{decision.resolution}</p>
      </Card>
      <Card>
        <DefinitionList
          items={[
            { label: t('decision.field.steps'), value: steps(decision.steps) },
            { label: t('decision.field.documentNumber'), value: decision.documentNumber },
            { label: t('decision.field.chair'), value: decision.chair },
            {
              label: t('decision.field.attendees'),
              value: attendees === null ? null : t('decision.persons', { count: attendees }),
            },
            {
              label: t('decision.field.packShort'),
              value:
                packId !== null && can('getPolicy') ? (
                  <Link to={`/policies/${packId}`}>{pack(decision)}</Link>
                ) : (
                  pack(decision)
                ),
            },
            {
              label: t('decision.field.listYear'),
              value:
                listYear !== null && can('listSheets') ? (
                  <Link to={`/survey-sheets?listYear=${String(listYear)}`}>
                    {t('decision.yearOf', { year: listYear })}
                  </Link>
                ) : (
                  listYear
                ),
            },
            ...(replaces === null
              ? []
              : [{ label: t('decision.replaces'), value: <Other brief={replaces} />, wide: true }]),
            ...(supersededBy === null
              ? []
              : [{ label: t('decision.supersededBy'), value: <Other brief={supersededBy} />, wide: true }]),
          ]}
        />
      </Card>
    </Page>
  );
}

function Other({ brief }: { brief: Schema<'DecisionBrief'> }) {
  return (
    <>
      <Link to={`/decisions/${brief.id}`}>{brief.title}</Link> <span className="muted">{brief.heldOn}</span>
    </>
  );
}

function Acts({ view }: { view: View }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'correct' | 'replace'>();
  const close = () => setOpen(undefined);
  const { decision, version, mayCorrect, supersededBy } = view;
  const correct = useCommand('put', '/api/v1/decisions/{decisionId}', {
    success: t('decision.corrected'),
    quiet: true,
  });
  const record = useCommand('post', '/api/v1/decisions', { success: t('decision.recorded'), quiet: true });
  return (
    <>
      <Link className="button" to={`/decisions/${decision.id}/print`}>
        {t('decision.print')}
      </Link>
      {mayCorrect && can('correctDecision') && (
        <Button onClick={() => setOpen('correct')}>{t('decision.correct')}</Button>
      )}
      {mayCorrect && supersededBy === null && can('recordDecision') && (
        <Button onClick={() => setOpen('replace')}>{t('decision.replace')}</Button>
      )}
      {open === 'correct' && (
        <DecisionForm
          title={t('decision.correctTitle')}
          known={decision}
          onClose={close}
          onSubmit={(values) =>
            correct.run(
              { params: { path: { decisionId: decision.id } }, body: { decision: values.decision } },
              version,
            )
          }
        />
      )}
      {open === 'replace' && (
        <DecisionForm
          title={t('decision.replace')}
          hint={t('decision.replaceHint', { title: decision.title })}
          onClose={close}
          onSubmit={async (values) => {
            const later = await record.run({
              body: { ...values, organisationId: decision.organisationId, replaces: decision.id },
            });
            // After the drawer has let go of its guard.
            setTimeout(() => void navigate(`/decisions/${later.decision.id}`));
          }}
        />
      )}
    </>
  );
}
