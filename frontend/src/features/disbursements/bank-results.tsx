import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { ApplyFile } from '@/ui/apply-file';
import { Money } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';

type View = Schema<'BankResultView'>;

const tones = { paid: 'success', failed: 'danger', unknown: 'warning' } as const;

/** The bank's answer to a payment file: looked at first, then applied in one act. */
export function BankResults({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('disbursements');
  return (
    <ApplyFile<View>
      title={t('bank.title')}
      address={`/api/v1/disbursements/${id}/bank-results`}
      fileLabel={t('bank.file')}
      hint={t('bank.hint')}
      types={['.xlsx', '.csv']}
      maxMegabytes={10}
      applyText={t('bank.apply')}
      mayApply={({ problems }) => problems === 0}
      applied={({ failed }) => t('bank.applied', { count: failed })}
      onClose={onClose}
    >
      {({ rows, ...view }) => (
        <>
          <Alert
            type={view.problems > 0 ? 'error' : 'info'}
            showIcon
            title={t(view.problems > 0 ? 'bank.faults' : 'bank.summary', {
              paid: view.paid,
              failed: view.failed,
              unknown: view.unknown,
              unanswered: view.unanswered,
              problems: view.problems,
            })}
          />
          <SmallTable
            label={t('bank.title')}
            head={[t('bank.row'), t('name'), t('bank.amount'), t('bank.result'), t('bank.note')]}
            rows={rows.map(({ number, name, amount, outcome, reason, isRecorded, problem }) => ({
              key: String(number),
              cells: [
                number,
                name,
                <Money key="amount" fen={amount} bare />,
                <StatusTag key="outcome" tone={tones[outcome]}>
                  {t(`bank.outcome.${outcome}`)}
                </StatusTag>,
                problem ?? (isRecorded ? t('bank.recorded') : (reason ?? '')),
              ],
            }))}
          />
        </>
      )}
    </ApplyFile>
  );
}
