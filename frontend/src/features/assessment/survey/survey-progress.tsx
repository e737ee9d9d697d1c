import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { SmallTable } from '@/ui/small-table';

type Progress = Schema<'SurveyProgress'>;

/** Who has reported, who is late and what was found, by township; a branch sees its own sheet and needs no table of one. */
export function SurveyProgress({ listYear }: { listYear: number }) {
  const { t } = useTranslation('assessment');
  const { data } = useGet('/api/v1/survey-progress', { params: { query: { listYear } } });
  if (data === undefined || data.whole.sheets < 2) return null;
  const cells = (name: string, progress: Progress, place?: string) => [
    name,
    progress.sheets,
    progress.reported,
    progress.confirmed,
    progress.late === 0 ? (
      '0'
    ) : (
      <Link
        key="late"
        to={`/survey-sheets?listYear=${String(listYear)}&overdue=true${place === undefined ? '' : `&organisationId=${place}`}`}
      >
        {progress.late}
      </Link>
    ),
    `${String(progress.found)} / ${String(progress.people)}`,
    t('survey.changesOf', progress),
    progress.candidates,
  ];
  return (
    <Card
      title={t('survey.progress')}
      flush
      extra={
        data.fixedOn === null ? (
          <span className="muted">{`${t('survey.dueOn')} ${data.dueOn}`}</span>
        ) : (
          <Link to={`/year-lists?listYear=${String(listYear)}`}>{t('survey.list', { year: listYear })}</Link>
        )
      }
    >
      {data.fixedOn !== null && (
        <p className="muted card-note">
          {t('survey.fixedOn', { date: data.fixedOn })}
          {data.fixedBecause !== null && ` · ${t('survey.fixedBecause', { reason: data.fixedBecause })}`}
        </p>
      )}
      <SmallTable
        label={t('survey.progress')}
        head={[
          t('survey.committee'),
          t('survey.sheets'),
          t('survey.reported'),
          t('survey.confirmedSheets'),
          t('survey.late'),
          `${t('survey.found')} / ${t('survey.people')}`,
          t('survey.changes'),
          t('survey.candidates'),
        ]}
        rows={[
          ...(data.parts.length > 1 ? [{ key: 'whole', cells: cells(t('survey.whole'), data.whole) }] : []),
          ...data.parts.map(({ id, name, progress }) => ({ key: id, cells: cells(name, progress, id) })),
        ]}
      />
    </Card>
  );
}
