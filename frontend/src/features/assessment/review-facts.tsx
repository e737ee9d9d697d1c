import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import { isIncomeSource } from './income';

/** What was filled in, to read. */
export function ReviewFacts({ view }: { view: Schema<'ReviewView'> }) {
  const { t } = useTranslation('assessment');
  const { review } = view;
  return (
    <Card title={t('form.filled')}>
      <DefinitionList
        items={[
          { label: t('field.lastPerCapita'), value: <Money fen={review.lastPerCapita} bare /> },
          { label: t('field.presentPerCapita'), value: <Money fen={review.presentPerCapita} bare /> },
          ...view.incomes.map(({ source, amount }) => ({
            label: isIncomeSource(source) ? t(`source.${source}`) : source,
            value: <Money fen={amount} />,
          })),
          { label: t('form.measuresDone'), value: <Lines text={view.measuresDone} />, wide: true },
          { label: t('form.changes'), value: <Lines text={view.changes} />, wide: true },
          {
            label: t('form.conclusion'),
            value:
              review.conclusion === null
                ? null
                : `${t(`conclusion.${review.conclusion}`)}${review.newTier === null ? '' : `（${t(`tier.${review.newTier}`)}）`}`,
          },
          { label: t('form.reason'), value: view.reason, wide: true },
        ]}
      />
    </Card>
  );
}

/** As it was typed, line by line. */
function Lines({ text }: { text: string | null }) {
  return text === null ? '—' : <span style={{ whiteSpace: 'pre-line' }}>{text}</span>;
}
