import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import './roster.css';

type Import = Schema<'RosterImportView'>;

/** Reading, checking and writing each go through all people. */
export function ImportProgress({ roster }: { roster: Import }) {
  const { t } = useTranslation('members');
  const { phase, rowsFound } = roster;
  const done = phase === null ? 0 : rowsDone(roster, phase);
  const isCounted = phase !== null && phase !== 'waiting' && phase !== 'marking' && rowsFound > 0;

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

function rowsDone(roster: Import, phase: NonNullable<Import['phase']>): number {
  switch (phase) {
    case 'reading':
      return roster.rowsRead;
    case 'checking':
      return roster.rowsChecked;
    case 'writing':
      return roster.rowsWritten;
    default:
      return 0;
  }
}
