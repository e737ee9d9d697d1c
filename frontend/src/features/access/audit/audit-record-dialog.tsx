import { useTranslation } from 'react-i18next';
import { useActorName } from '@/ui/actor-name';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { Dialog } from '@/ui/dialog';
import { SmallTable } from '@/ui/small-table';
import type { AuditRecord } from './audit-screen';
import { useAuditNames } from './names';

/** One record with every field before and after. */
export function AuditRecordDialog({ record, onClose }: { record: AuditRecord; onClose: () => void }) {
  const { t } = useTranslation('access');
  const names = useAuditNames();
  const actorName = useActorName();
  return (
    <Dialog
      title={`${actorName(record.actorName)} · ${t(`audit.actions.${record.action}`)}`}
      open
      variant="drawer"
      onClose={onClose}
    >
      <div className="stack">
        <DefinitionList
          items={[
            { label: t('audit.at'), value: <DateText value={record.at} /> },
            { label: t('audit.operation'), value: names.operation(record.operation) },
            { label: t('audit.subject'), value: names.subject(record.subjectType) },
            { label: t('audit.subjectId'), value: record.subjectId, wide: true },
            { label: t('audit.source'), value: record.source },
            { label: t('audit.trace'), value: record.traceId, wide: true },
            ...(record.detail === null
              ? []
              : [{ label: t('audit.detail'), value: record.detail, wide: true }]),
          ]}
        />
        {record.fields.length > 0 && (
          <SmallTable
            label={t('audit.fields')}
            head={[t('audit.field'), t('audit.before'), t('audit.after')]}
            rows={record.fields.map(({ name, before, after }) => ({
              key: name,
              cells: [name, before ?? '—', after ?? '—'],
            }))}
          />
        )}
      </div>
    </Dialog>
  );
}
