import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { emit } from '@/api/signals';
import { uploadFile } from '@/api/transfer';
import type { Schema } from '@/api/types';
import { Dialog } from '@/ui/dialog';
import { FileUpload } from '@/ui/file-upload';
import { Money } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';

type View = Schema<'BankResultView'>;

const tones = { paid: 'success', failed: 'danger', unknown: 'warning' } as const;

/** The bank's answer to a payment file: looked at first, then applied in one act. */
export function BankResults({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('disbursements');
  const cache = useQueryClient();
  const [file, setFile] = useState<File>();
  const [view, setView] = useState<View>();
  const [problem, setProblem] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  const address = `/api/v1/disbursements/${id}/bank-results`;
  const apply = async () => {
    if (file === undefined) return;
    setRunning(true);
    setProblem(undefined);
    try {
      const done = await uploadFile<View>(address, file, { fields: { apply: 'true' } });
      emit({ kind: 'success', text: t('bank.applied', { count: done.failed }) });
      await cache.invalidateQueries();
      onClose();
    } catch (failure) {
      setProblem(asProblem(failure).message);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Dialog
      title={t('bank.title')}
      open
      variant="drawer"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('bank.close')}</Button>
          <Button
            type="primary"
            disabled={view === undefined || view.problems > 0}
            loading={isRunning}
            onClick={() => void apply()}
          >
            {t('bank.apply')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {problem !== undefined && <Alert type="error" showIcon title={problem} />}
        <FileUpload
          label={t('bank.file')}
          types={['.xlsx']}
          maxMegabytes={10}
          hint={t('bank.hint')}
          upload={async (chosen, onProgress) => {
            setView(undefined);
            setView(await uploadFile<View>(address, chosen, { onProgress }));
            setFile(chosen);
          }}
        />
        {view !== undefined && (
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
              rows={view.rows.map(
                ({ number, name, amount, outcome, reason, isRecorded, problem: fault }) => ({
                  key: String(number),
                  cells: [
                    number,
                    name,
                    <Money key="amount" fen={amount} bare />,
                    <StatusTag key="outcome" tone={tones[outcome]}>
                      {t(`bank.outcome.${outcome}`)}
                    </StatusTag>,
                    fault ?? (isRecorded ? t('bank.recorded') : (reason ?? '')),
                  ],
                }),
              )}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
