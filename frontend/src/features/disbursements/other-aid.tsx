import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';
import { Dialog } from '@/ui/dialog';
import { Money } from '@/ui/money';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { useStandards } from '@/ui/standards';
import { StatusTag } from '@/ui/status-tag';
import type { Line } from './words';

/** Beside a line, what other offices give the same person. */
export function OtherAidButton({ line }: { line: Line }) {
  const { t } = useTranslation('disbursements');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {t('otherAid')}
      </Button>
      {isOpen && (
        <Dialog title={t('otherAidTitle', { name: line.name })} open onClose={() => setOpen(false)}>
          <OtherAid lineId={line.id} />
        </Dialog>
      )}
    </>
  );
}

function OtherAid({ lineId }: { lineId: string }) {
  const { t } = useTranslation('disbursements');
  const { name } = useStandards();
  const query = useGet('/api/v1/disbursement-lines/{lineId}/other-aid', { params: { path: { lineId } } });
  return (
    <QueryView query={query}>
      {({ items, identities }) => (
        <>
          <p className="muted">{t('otherAidHint')}</p>
          {items.length === 0 ? (
            <EmptyState title={t('otherAidNone')} />
          ) : (
            <SmallTable
              label={t('otherAid')}
              head={[t('aidFrom'), t('aidWhat'), t('aidAmount'), t('aidPurpose'), t('aidPaper')]}
              rows={items.map(({ aid, samePurpose }, at) => ({
                key: String(at),
                cells: [
                  aid.from,
                  aid.what,
                  <Money key="amount" fen={aid.amount} bare />,
                  <span key="purpose">
                    {aid.purpose === null ? '—' : name('fundPurpose', aid.purpose)}{' '}
                    {samePurpose && <StatusTag tone="warning">{t('aidSame')}</StatusTag>}
                  </span>,
                  `${aid.paper}（${aid.saidOn}）`,
                ],
              }))}
            />
          )}
          {identities.length > 0 && (
            <p>
              {t('aidIdentities')}：{identities.map((code) => name('assistanceIdentity', code)).join('、')}
            </p>
          )}
        </>
      )}
    </QueryView>
  );
}
