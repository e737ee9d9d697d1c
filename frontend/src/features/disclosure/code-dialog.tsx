import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Dialog } from '@/ui/dialog';

/** What the sender takes away; nobody can look the code up again. */
export function CodeDialog({ receipt, onClose }: { receipt: Schema<'HotlineReceipt'>; onClose: () => void }) {
  const { t } = useTranslation('disclosure');
  return (
    <Dialog title={t('received')} open onClose={onClose}>
      <div role="status" className="stack">
        <p>{t('codeText', { day: receipt.dueOn })}</p>
        <p>
          <strong style={{ fontSize: 20, letterSpacing: 1 }}>{receipt.code}</strong>
        </p>
      </div>
    </Dialog>
  );
}
