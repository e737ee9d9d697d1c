import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { SmallTable } from '@/ui/small-table';

/** Goes through the whole chain on demand, and names what is not as it was written. */
export function ChainCard() {
  const { t } = useTranslation('access');
  const [verdict, setVerdict] = useState<Schema<'AuditVerdict'>>();
  // Nothing on the screen changes by it.
  const verify = useCommand('post', '/api/v1/audit-records/verification', { invalidates: [] });
  return (
    <Card
      title={t('chain.title')}
      extra={
        <Button
          loading={verify.isRunning}
          onClick={() => void verify.run({}).then(setVerdict, () => setVerdict(undefined))}
        >
          {t('chain.verify')}
        </Button>
      }
    >
      {verdict === undefined && <p className="muted">{t('chain.hint')}</p>}
      {verdict !== undefined && (
        <div className="stack" aria-live="polite">
          <Alert
            type={verdict.whole ? 'success' : 'error'}
            showIcon
            title={verdict.whole ? t('chain.whole') : t('chain.broken', { count: verdict.findings.length })}
            description={t('chain.counts', {
              records: verdict.records,
              sealed: verdict.sealed,
              unsealed: verdict.unsealed,
            })}
          />
          {verdict.findings.length > 0 && (
            <SmallTable
              label={t('chain.title')}
              head={[t('chain.fault'), t('chain.link'), t('chain.record')]}
              rows={verdict.findings.map(({ fault, sequence, recordId }) => ({
                key: `${fault} ${sequence}`,
                cells: [t(`chain.faults.${fault}`), sequence, recordId ?? '—'],
              }))}
            />
          )}
        </div>
      )}
    </Card>
  );
}
