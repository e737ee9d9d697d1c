import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { StatusTag, type Tone } from '@/ui/status-tag';

const tones: Record<Schema<'AppealState'>, Tone> = {
  open: 'warning',
  upheld: 'success',
  dismissed: 'neutral',
  lapsed: 'neutral',
};

/** What the applicant had against the outcome, and what was found. */
export function AppealsCard({ appeals }: { appeals: Schema<'Appeal'>[] }) {
  const { t } = useTranslation('recognition');
  return (
    <Card title={t('appeal.title')}>
      <ul className="choices">
        {appeals.map((appeal) => (
          <li key={appeal.id}>
            <span>
              {appeal.reason}
              <br />
              <span className="muted">{t('appeal.by', { by: appeal.recordedBy, date: appeal.filedOn })}</span>
              {appeal.finding !== null && (
                <>
                  <br />
                  <span className="muted">
                    {t('appeal.finding')}：{appeal.finding}（{appeal.answeredBy} {appeal.answeredOn}）
                  </span>
                </>
              )}
            </span>
            <StatusTag tone={tones[appeal.state]}>{t(`appeal.state.${appeal.state}`)}</StatusTag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
