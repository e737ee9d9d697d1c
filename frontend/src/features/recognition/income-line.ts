import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { yuanText } from '@/ui/money';

/** As a document writes it: by head or of the household, whichever the source says. */
export type WrittenLine = Pick<Schema<'IncomeLine'>, 'residence' | 'fromYear'> &
  Partial<Pick<Schema<'IncomeLine'>, 'perCapita' | 'household' | 'inclusive'>>;

export function useIncomeLineText(): (line: WrittenLine) => string {
  const { t } = useTranslation('recognition');
  return ({ perCapita, household, inclusive }) => {
    const text =
      typeof household === 'number'
        ? t('form.householdLine', { line: yuanText(household) })
        : t('form.incomeLine', { line: yuanText(perCapita ?? 0) });
    return inclusive === true ? `${text}${t('form.lineInclusive')}` : text;
  };
}

/** The line that the server compares with: that of the latest year not after the income's. */
export const incomeLineOf = (
  lines: readonly Schema<'IncomeLine'>[],
  residence: string | undefined,
  year: number,
): Schema<'IncomeLine'> | undefined =>
  lines
    .filter((line) => line.residence === residence && line.fromYear <= year)
    .sort((one, other) => other.fromYear - one.fromYear)[0];
