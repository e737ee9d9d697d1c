import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { SmallTable } from '@/ui/small-table';
import type { Inspection } from './words';

/** What people said in the questionnaires of an inspection, and where another is drawn up. */
export function AskedPeople({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('inspections');
  const { can } = useSession();
  const mayRead = can('listQuestionnaires');
  const { data } = useGet(
    '/api/v1/questionnaires',
    { params: { query: { inspectionId: inspection.id } } },
    { enabled: mayRead },
  );
  const rows = data?.items ?? [];
  const mayDraft = can('draftQuestionnaire') && inspection.mayReport;
  if (!mayRead || (rows.length === 0 && !mayDraft)) return null;
  return (
    <Card
      flush={rows.length > 0}
      title={t('asked.title')}
      extra={
        mayDraft && (
          <Link className="button" to={`/questionnaires/new?inspection=${inspection.id}`}>
            {t('asked.draft')}
          </Link>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="muted">{t('asked.none')}</p>
      ) : (
        <SmallTable
          label={t('asked.title')}
          head={[t('asked.name'), t('asked.received'), t('asked.valid'), t('asked.satisfaction')]}
          rows={rows.map(({ id, title, received, asked, responseRate, valid, satisfaction, goal }) => ({
            key: id,
            cells: [
              <Link key="title" to={`/questionnaires/${id}`}>
                {title}
              </Link>,
              `${received} / ${asked}（${responseRate}%）`,
              valid,
              satisfaction === null ? '—' : t('asked.rate', { rate: satisfaction, goal }),
            ],
          }))}
        />
      )}
    </Card>
  );
}
