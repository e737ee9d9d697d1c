import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { FormDrawer } from '@/ui/form-drawer';
import { StatusTag } from '@/ui/status-tag';
import { BranchPerson } from './branch-person';

/** Whom the branch would have looked at; each goes in by an application. */
export function Candidates({ view, mayMark }: { view: Schema<'SheetView'>; mayMark: boolean }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const [isAdding, setAdding] = useState(false);
  const candidates = view.lines.filter(({ isCandidate }) => isCandidate);
  const path = { sheetId: view.sheet.id };
  const add = useCommand('post', '/api/v1/survey-sheets/{sheetId}/candidates', {
    quiet: true,
    success: t('survey.sheet.added'),
  });
  const remove = useCommand('delete', '/api/v1/survey-sheets/{sheetId}/candidates/{personId}', {
    success: t('survey.sheet.removed'),
  });
  const required = [{ required: true, message: t('survey.sheet.required') }];
  if (!mayMark && candidates.length === 0) return null;
  return (
    <Card
      title={t('survey.sheet.candidates')}
      flush={candidates.length > 0}
      extra={mayMark && <Button onClick={() => setAdding(true)}>{t('survey.sheet.addCandidate')}</Button>}
    >
      {candidates.length === 0 ? (
        <p className="muted">{t('survey.sheet.candidatesHint')}</p>
      ) : (
        <ul className="survey-lines">
          {candidates.map((line) => (
            <li key={line.personId}>
              <div className="survey-who">
                <b>{line.name}</b> <span className="muted">{line.place}</span>
                <p>{line.reason}</p>
              </div>
              <div className="row">
                {line.currentTier !== null && (
                  <StatusTag tone="success">
                    {t('survey.sheet.inLedger', { tier: t(`tier.${line.currentTier}`) })}
                  </StatusTag>
                )}
                {line.currentTier === null && can('submitApplication') && (
                  <Link className="button" to={`/cases/new?person=${line.personId}`}>
                    {t('survey.sheet.apply')}
                  </Link>
                )}
                {mayMark && (
                  <Button
                    aria-label={`${t('survey.sheet.remove')} ${line.name}`}
                    disabled={remove.isRunning}
                    onClick={() =>
                      void remove
                        .run({ params: { path: { ...path, personId: line.personId } } })
                        .catch(() => undefined)
                    }
                  >
                    {t('survey.sheet.remove')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <FormDrawer<{ personId: string; reason: string }>
        title={t('survey.sheet.addCandidate')}
        open={isAdding}
        onSubmit={(body) => add.run({ params: { path }, body })}
        onClose={() => setAdding(false)}
      >
        <p className="muted">{t('survey.sheet.candidatesHint')}</p>
        <Form.Item name="personId" label={t('survey.sheet.person')} rules={required}>
          <BranchPerson organisationId={view.sheet.organisationId} notRecognised />
        </Form.Item>
        <Form.Item name="reason" label={t('survey.sheet.whyCandidate')} rules={required}>
          <Input.TextArea rows={3} maxLength={400} />
        </Form.Item>
      </FormDrawer>
    </Card>
  );
}
