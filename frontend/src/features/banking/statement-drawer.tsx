import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApplyFile } from '@/ui/apply-file';
import { DateText } from '@/ui/date-text';
import { Money } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';
import { type StatementAnswer, textOf } from './words';

/** As many rows are shown before they are taken; those with a problem first. */
const shown = 200;

/** The bank's file of what came and went: looked at first, then taken, and held against the books at once. */
export function StatementDrawer({ fundId, onClose }: { fundId: string; onClose: () => void }) {
  const { t } = useTranslation('banking');
  return (
    <ApplyFile<StatementAnswer>
      title={t('take')}
      address={`/api/v1/funds/${fundId}/bank-statements`}
      fileLabel={t('file')}
      hint={t('fileHint')}
      types={['.xlsx', '.csv', '.txt']}
      maxMegabytes={10}
      applyText={t('apply')}
      mayApply={({ problems, fresh }) => problems === 0 && fresh > 0}
      applied={({ fresh, matched }) => t('taken', { fresh, matched })}
      onClose={onClose}
    >
      {(answer) => <Answer answer={answer} />}
    </ApplyFile>
  );
}

function Answer({ answer }: { answer: StatementAnswer }) {
  const { t } = useTranslation('banking');
  const { problems, fresh, known, from, to, lacksLines, rows } = answer;
  const first = [...rows].sort((one, other) => Number(one.problem === null) - Number(other.problem === null));
  return (
    <>
      {problems > 0 ? (
        <Alert type="error" showIcon title={t('problems', { count: problems })} />
      ) : (
        <Alert type="info" showIcon title={t('holds', { from, to, fresh, known })} />
      )}
      {lacksLines && <Alert type="warning" showIcon title={t('lacksLines')} />}
      <SmallTable
        label={t('file')}
        head={[t('row'), t('state'), t('day'), t('text'), t('received'), t('paid')]}
        rows={first.slice(0, shown).map(({ row, day, received, paid, isKnown, problem, ...said }) => ({
          key: String(row),
          cells: [
            row,
            <RowTag key="state" problem={problem} isKnown={isKnown} />,
            <DateText key="day" value={day} />,
            textOf(said),
            <Money key="in" fen={received === 0 ? null : received} bare />,
            <Money key="out" fen={paid === 0 ? null : paid} bare />,
          ],
        }))}
      />
      {rows.length > shown && <p className="muted">{t('shownOf', { shown, count: rows.length })}</p>}
    </>
  );
}

function RowTag({ problem, isKnown }: { problem: string | null; isKnown: boolean }) {
  const { t } = useTranslation('banking');
  if (problem !== null) return <StatusTag tone="danger">{problem}</StatusTag>;
  return isKnown ? <StatusTag>{t('known')}</StatusTag> : <StatusTag tone="info">{t('fresh')}</StatusTag>;
}
