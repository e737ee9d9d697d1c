import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { ApplyFile } from '@/ui/apply-file';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';

/** As many rows are shown before they are taken; those with a problem first. */
const shown = 200;

type SheetImport = Schema<'SheetImport'>;

/** Sheets of paper from a workbook: looked at first, then taken in one act. */
export function ImportDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('questionnaires');
  return (
    <ApplyFile<SheetImport>
      title={t('import')}
      address={`/api/v1/questionnaires/${id}/sheet-imports`}
      fileLabel={t('file')}
      hint={t('fileHint')}
      types={['.xlsx', '.csv']}
      maxMegabytes={4}
      applyText={t('take')}
      mayApply={({ problems, sheets }) => problems === 0 && sheets > 0}
      applied={({ sheets }) => t('taken', { count: sheets })}
      onClose={onClose}
    >
      {(answer) => <Seen answer={answer} />}
    </ApplyFile>
  );
}

function Seen({ answer: { sheets, valid, problems, rows } }: { answer: SheetImport }) {
  const { t } = useTranslation('questionnaires');
  const first = [...rows].sort((one, other) => Number(one.problem === null) - Number(other.problem === null));
  return (
    <>
      {problems > 0 ? (
        <Alert type="error" showIcon title={t('problems', { count: problems })} />
      ) : (
        <Alert type="info" showIcon title={t('holds', { sheets, valid })} />
      )}
      <SmallTable
        label={t('file')}
        head={[t('row'), t('field.state'), t('field.way'), t('answered')]}
        rows={first.slice(0, shown).map(({ row, way, answers, isValid, problem }) => ({
          key: String(row),
          cells: [
            row,
            problem === null ? (
              <StatusTag key="state" tone={isValid ? 'success' : 'warning'}>
                {t(isValid ? 'valid' : 'invalid')}
              </StatusTag>
            ) : (
              <StatusTag key="state" tone="danger">
                {problem}
              </StatusTag>
            ),
            t(`way.${way}`),
            answers,
          ],
        }))}
      />
      {rows.length > shown && <p className="muted">{t('shownOf', { shown, count: rows.length })}</p>}
    </>
  );
}
