import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { Money } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import { useBilingual } from '@/ui/use-bilingual';

export type Statement = Schema<'DisclosureStatement'>;

/** A fund's sources and uses, and where the pack says so whom it helped. */
export function StatementTables({ of }: { of: Statement }) {
  const { t } = useTranslation('disclosure');
  const bilingual = useBilingual();
  const word = (chinese = '', english = chinese) => bilingual({ chinese, english });
  const total: Schema<'DisclosedSource'> = {
    source: '',
    chinese: t('total'),
    english: t('total'),
    opening: of.opening ?? 0,
    income: of.income ?? 0,
    moved: of.moved ?? 0,
    used: of.used ?? 0,
    closing: of.closing ?? 0,
  };
  const hasPeople = of.uses.some(({ people }) => people !== null);
  return (
    <>
      <Card flush title={t('sources')}>
        <SmallTable
          label={t('sources')}
          head={[
            t('field.source'),
            t('field.opening'),
            t('field.income'),
            t('field.moved'),
            t('field.used'),
            t('field.closing'),
          ]}
          rows={[...of.sources, total].map(({ source, opening, income, moved, used, closing, ...words }) => ({
            key: source,
            cells: [
              word(words.chinese, words.english),
              ...[opening, income, moved, used, closing].map((fen, at) => <Money key={at} fen={fen} bare />),
            ],
          }))}
        />
      </Card>
      <Card flush title={t('uses')}>
        <SmallTable
          label={t('uses')}
          head={[t('field.purpose'), t('field.amount'), ...(hasPeople ? [t('field.people')] : [])]}
          rows={of.uses.map(({ purpose, chinese, english, amount, people }) => ({
            key: purpose,
            cells: [
              word(chinese, english),
              <Money key="amount" fen={amount} bare />,
              ...(hasPeople ? [people ?? '—'] : []),
            ],
          }))}
        />
      </Card>
      {of.recipients.length > 0 && (
        <Card flush title={t('recipients')}>
          <SmallTable
            label={t('recipients')}
            head={[t('field.name'), t('field.branch'), t('field.purpose'), t('field.amount')]}
            rows={of.recipients.map((one, at) => ({
              key: String(at),
              cells: [
                one.maskedName,
                one.branchName,
                word(one.purposeChinese, one.purposeEnglish),
                <Money key="amount" fen={one.amount} bare />,
              ],
            }))}
          />
        </Card>
      )}
    </>
  );
}
