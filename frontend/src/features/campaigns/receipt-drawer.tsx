import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { Money } from '@/ui/money';
import { receiptOf, ReceiptFields, type ReceiptValues, usualReceipt } from './receipt-fields';
import type { LineRow } from './types';

/** A receipt in three taps where the person took it themselves, in cash, today. */
export function ReceiptDrawer({ row: { line, name }, onClose }: { row: LineRow; onClose: () => void }) {
  const { t } = useTranslation('campaigns');
  const { session } = useSession();
  const record = useCommand('post', '/api/v1/campaign-lines/{lineId}/receipt', {
    quiet: true,
    success: t('receipt.done'),
  });
  const goods = line.gifts.flatMap((gift) => (gift.counts && gift.goods !== null ? [gift.goods] : []));
  return (
    <FormDrawer<ReceiptValues>
      title={t('receipt.title', { name })}
      open
      initialValues={usualReceipt(line, session.businessDate)}
      onClose={onClose}
      onSubmit={(values) =>
        record.run(
          { params: { path: { lineId: line.id } }, body: { receipt: receiptOf(values) } },
          line.version,
        )
      }
    >
      {(form) => (
        <>
          <p>
            {t('receipt.gift')}：<Money fen={line.cash} />
            {goods.length > 0 && ` · ${goods.join('、')}`}
          </p>
          <ReceiptFields form={form} line={line} />
        </>
      )}
    </FormDrawer>
  );
}
