import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/card';
import { SmallTable } from '@/ui/small-table';
import { phases, type Project } from './words';

/** What was seen and advised before, during and after production, and which department has advised when. */
export function ProjectLog({ project: { notes, advice } }: { project: Project }) {
  const { t } = useTranslation('projects');
  return (
    <>
      {notes.length > 0 && (
        <Card flush title={t('log')}>
          <SmallTable
            label={t('log')}
            head={[t('field.day'), t('field.phase'), t('field.text'), t('field.department'), t('field.by')]}
            rows={notes.map(({ number, on, phase, text, department, adviser, byName }) => ({
              key: String(number),
              cells: [
                on,
                t(`phase.${phase}`),
                text,
                [department, adviser].filter((one) => one !== null && one !== '').join(' ') || '—',
                byName,
              ],
            }))}
          />
        </Card>
      )}
      {advice.length > 0 && notes.length > 0 && (
        <Card flush title={t('advice')}>
          <SmallTable
            label={t('advice')}
            head={[t('field.department'), ...phases.map((phase) => t(`phase.${phase}`))]}
            rows={advice.map(({ department, beforeProduction, duringProduction, afterProduction }) => ({
              key: department,
              cells: [
                department,
                ...[beforeProduction, duringProduction, afterProduction].map((count) => count || '—'),
              ],
            }))}
          />
        </Card>
      )}
    </>
  );
}
