import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { IssueTag } from './tags';

/** What was passed on, to whom, and what came of it. */
export function IssuesCard({ issues }: { issues: readonly Schema<'IssueView'>[] }) {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  return (
    <Card title={t('issue.title')}>
      {issues.length === 0 ? (
        <p className="muted">{t('issue.none')}</p>
      ) : (
        <ul className="timeline">
          {issues.map((issue) => (
            <li key={issue.id}>
              <div className="row">
                <IssueTag
                  state={issue.state}
                  overdue={issue.state === 'open' && issue.dueOn < session.businessDate}
                />
                <span>{issue.text}</span>
              </div>
              <p className="muted">
                {`${t('issue.owner')} ${issue.ownerName} · ${t('issue.dueOn')} ${issue.dueOn}`}
              </p>
              {issue.answer !== null && (
                <p>
                  {issue.outcome !== null && `${t(`issue.outcomes.${issue.outcome}`)}：`}
                  {issue.answer}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
