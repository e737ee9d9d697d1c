import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { Money } from '@/ui/money';
import { useStandards } from '@/ui/standards';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { ChangeDrawer } from './change-drawer';
import { FindingTag } from './tags';

type View = Schema<'SheetView'>;
type Line = Schema<'SheetLine'>;

const isOpen = (line: Line) => line.finding === null && line.leftBecause === null;

/** Everybody of the ledger: one touch each, or one for all who are left, and one to take it back. */
export function SheetLines({ view, mayMark }: { view: View; mayMark: boolean }) {
  const { t } = useTranslation('assessment');
  const [changing, setChanging] = useState<Line>();
  const [last, setLast] = useState<readonly string[]>([]);
  const lines = view.lines.filter(({ isCandidate }) => !isCandidate);
  const open = lines.filter(isOpen);
  const mark = useCommand('post', '/api/v1/survey-sheets/{sheetId}/findings', {
    invalidates: ['/api/v1/survey-sheets/{sheetId}', '/api/v1/survey-sheets', '/api/v1/survey-progress'],
  });
  const run = (personIds: readonly string[], finding: 'unchanged' | null) =>
    mark
      .run({ params: { path: { sheetId: view.sheet.id } }, body: { personIds: [...personIds], finding } })
      .then(() => setLast(finding === null ? [] : personIds))
      // The command has said what went wrong.
      .catch(() => undefined);

  if (lines.length === 0)
    return (
      <Card>
        <EmptyState title={t('survey.sheet.empty')} hint={t('survey.sheet.emptyHint')} />
      </Card>
    );
  return (
    <Card
      flush
      title={open.length === 0 ? t('survey.sheet.done') : t('survey.sheet.left', { count: open.length })}
    >
      <ul className="survey-lines">
        {lines.map((line) => (
          <li key={line.personId}>
            <Who line={line} />
            <div className="row">
              {line.finding !== null && <FindingTag finding={line.finding} />}
              {line.leftBecause === null && mayMark && (
                <>
                  {line.finding === null ? (
                    <Button
                      aria-label={`${t('survey.finding.unchanged')} ${line.name}`}
                      disabled={mark.isRunning}
                      onClick={() => void run([line.personId], 'unchanged')}
                    >
                      {t('survey.finding.unchanged')}
                    </Button>
                  ) : (
                    <Button
                      aria-label={`${t('survey.sheet.undo')} ${line.name}`}
                      disabled={mark.isRunning}
                      onClick={() => void run([line.personId], null)}
                    >
                      {t('survey.sheet.undo')}
                    </Button>
                  )}
                  <Button
                    aria-label={`${t('survey.sheet.change')} ${line.name}`}
                    onClick={() => setChanging(line)}
                  >
                    {t('survey.sheet.change')}
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {mayMark && (open.length > 0 || last.length > 0) && (
        <div className="survey-bar" aria-live="polite">
          <span>{last.length > 0 && t('survey.sheet.marked', { count: last.length })}</span>
          <div className="row">
            {last.length > 0 && (
              <Button disabled={mark.isRunning} onClick={() => void run(last, null)}>
                {t('survey.sheet.undo')}
              </Button>
            )}
            {open.length > 0 && (
              <Button
                type="primary"
                loading={mark.isRunning}
                onClick={() =>
                  void run(
                    open.map(({ personId }) => personId),
                    'unchanged',
                  )
                }
              >
                {t('survey.sheet.restUnchanged', { count: open.length })}
              </Button>
            )}
          </div>
        </div>
      )}
      {changing !== undefined && (
        <ChangeDrawer sheetId={view.sheet.id} line={changing} onClose={() => setChanging(undefined)} />
      )}
    </Card>
  );
}

function Who({ line }: { line: Line }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const { name } = useStandards();
  return (
    <div className="survey-who">
      <b>{can('getPerson') ? <Link to={`/people/${line.personId}`}>{line.name}</Link> : line.name}</b>{' '}
      {line.tier !== null && <StatusTag>{t(`tier.${line.tier}`)}</StatusTag>}
      {line.currentTier !== null && line.currentTier !== line.tier && (
        <span className="muted"> {t('survey.sheet.tierNow', { tier: t(`tier.${line.currentTier}`) })}</span>
      )}
      <br />
      <span className="muted">
        {line.cause !== null && `${name('hardshipCause', line.cause)} · `}
        {line.perCapita !== null && (
          <>
            {t('survey.sheet.perCapita')} <Money fen={line.perCapita} /> ·{' '}
          </>
        )}
        {line.since !== null && t('survey.sheet.since', { date: line.since })}
      </span>
      {line.leftBecause !== null && (
        <p className="muted">
          {t('survey.sheet.leftLedger', { reason: name('ledgerExitReason', line.leftBecause) })}
        </p>
      )}
      {line.reason !== null && (
        <p>
          {line.newTier !== null && <b>{t(`tier.${line.newTier}`)}：</b>}
          {line.reason}
        </p>
      )}
      {line.finding === 'reapply' && can('submitApplication') && (
        <Link to={`/cases/new?person=${line.personId}`}>{t('survey.sheet.apply')}</Link>
      )}
    </div>
  );
}
