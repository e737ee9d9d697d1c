import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Card } from '@/ui/card';
import { CommitmentActs } from './commitment-acts';
import { CommitmentDrawer } from './commitment-drawer';
import { PromiseText } from './promise-text';
import { CommitmentTag } from './tags';
import type { Bond, CommitmentView } from './types';

interface CommitmentsCardProps {
  bond: Bond;
  commitments: readonly CommitmentView[];
  mayManage: boolean;
}

/** What was promised on a pair or link, and what became of it. */
export function CommitmentsCard({ bond, commitments, mayManage }: CommitmentsCardProps) {
  const { t } = useTranslation('pairing');
  const { session, can } = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      title={t('commitment.title')}
      extra={
        mayManage &&
        can('makeCommitment') && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('commitment.make')}
          </Button>
        )
      }
    >
      {commitments.length === 0 ? (
        <p className="muted">{t('commitment.none')}</p>
      ) : (
        <ul className="timeline">
          {commitments.map((commitment) => (
            <li key={commitment.id}>
              <div className="row">
                <CommitmentTag
                  state={commitment.state}
                  overdue={commitment.state === 'open' && commitment.dueOn < session.businessDate}
                />
                <PromiseText commitment={commitment} />
                <span className="muted">
                  {t('commitment.dueOn')} {commitment.dueOn}
                </span>
              </div>
              {commitment.outcome !== null && (
                <p>
                  {commitment.closedOn} {commitment.outcome}
                </p>
              )}
              {mayManage && commitment.state === 'open' && <CommitmentActs commitment={commitment} />}
            </li>
          ))}
        </ul>
      )}
      {isOpen && <CommitmentDrawer bond={bond} onClose={() => setOpen(false)} />}
    </Card>
  );
}
