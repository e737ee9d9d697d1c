import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/card';
import { Money, yuanText } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import type { Standing } from './types';

/** What each class gets by the pack. */
export function StandardsCard({ round }: { round: Standing }) {
  const { t } = useTranslation('campaigns');
  const { t: common } = useTranslation();
  return (
    <Card title={t('standards')} flush>
      <SmallTable
        label={t('standards')}
        head={[t('class'), t('cash'), t('goods'), t('source')]}
        rows={round.standards.map((gift) => ({
          key: gift.class,
          cells: [
            t(`classes.${gift.class}`),
            <Money key="cash" fen={gift.cash} bare />,
            gift.goods === null
              ? '—'
              : `${gift.goods}（${yuanText(gift.goodsWorth ?? 0)} ${common('money.yuan')}）`,
            t(`sources.${gift.paidFrom}`),
          ],
        }))}
      />
      <p className="muted" style={{ padding: '8px 16px' }}>
        {t(round.addsUp ? 'addsUp' : 'highest')}
      </p>
    </Card>
  );
}
