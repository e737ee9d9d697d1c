import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { emit } from '@/api/signals';
import { downloadFile } from '@/api/transfer';
import type { FilterValues } from '@/ui/table/list-state';

const truths = ['planned', 'visitOverdue', 'firstContactOverdue'];

/** The register as it is filtered now, as a workbook. */
export function ExportButton({ filter }: { filter: FilterValues }) {
  const { t } = useTranslation('pairing');
  const [isRunning, setRunning] = useState(false);
  const download = async () => {
    setRunning(true);
    // In the address everything is text; on the wire yes and no are not.
    const wanted = Object.fromEntries(
      Object.entries(filter)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([field, value]) => [field, truths.includes(field) ? value === 'true' : value]),
    );
    try {
      await downloadFile('/api/v1/pair-exports', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ filter: wanted }),
      });
      emit({ kind: 'success', text: t('pairs.exported') });
    } catch (failure) {
      emit({ kind: 'error', text: asProblem(failure).message });
    } finally {
      setRunning(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={isRunning} onClick={() => void download()}>
      {t('pairs.export')}
    </Button>
  );
}
