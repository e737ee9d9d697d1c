import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import './roster.css';

type Import = Schema<'RosterImportView'>;

/** Checking and writing each go through all people; how many there are is known when they are read. */
export function ImportProgress({ roster }: { roster: Import }) {
  const { t } = useTranslation('members');
  const { phase, rowsFound } = roster;
  const done = phase === 'writing' ? roster.rowsWritten : roster.rowsChecked;
  const isCounted = (phase === 'checking' || phase === 'writing') && rowsFound > 0;

  return (
    <Card title={t(`roster.phases.${phase ?? 'waiting'}`)}>
      <div className="roster-progress stack" role="status" aria-live="polite">
        <progress aria-label={t('roster.progress')} {...(isCounted ? { value: done, max: rowsFound } : {})} />
        {isCounted && (
          <span>
            {t('roster.rowsOf', {
              done: done.toLocaleString('zh-CN'),
              all: rowsFound.toLocaleString('zh-CN'),
            })}
          </span>
        )}
        <span className="muted">{t('roster.leave')}</span>
      </div>
    </Card>
  );
}
