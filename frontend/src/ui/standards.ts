import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';

/** The standard code lists that the registry's screens read. */
type ListKey =
  | 'assistanceIdentity'
  | 'education'
  | 'ethnicity'
  | 'hardshipCause'
  | 'health'
  | 'housingGrade'
  | 'incomeAccounting'
  | 'incomeSource'
  | 'kinship'
  | 'labourCapacity'
  | 'ledgerExitReason'
  | 'organFunction'
  | 'personComposition'
  | 'rigidExpense'
  | 'skill'
  | 'urbanRural'
  | 'villagePost'
  | 'fundPurpose'
  | 'fundSource'
  | 'wish';

interface Option {
  value: string;
  label: string;
}

/** Names of codes and choices for pickers, in the user's language; loaded once. */
export function useStandards() {
  const { i18n } = useTranslation();
  const { data } = useGet('/api/v1/standards', {}, { staleTime: Infinity });
  const isEnglish = i18n.language === 'en';
  const codes = (list: ListKey) => data?.lists.find(({ key }) => key === list)?.codes ?? [];
  return {
    name: (list: ListKey, code: string | null): string => {
      if (code === null) return '';
      const known = codes(list).find((one) => one.code === code);
      return known === undefined ? code : isEnglish ? known.englishName : known.name;
    },
    /** Codes in use in that year; those already chosen stay choosable. */
    options: (list: ListKey, year: number): Option[] =>
      codes(list)
        .filter(({ from, until }) => (from === null || from <= year) && (until === null || until >= year))
        .map((one) => ({ value: one.code, label: isEnglish ? one.englishName : one.name })),
  };
}

/** The name that came with a code. */
export function useCoded() {
  const { i18n } = useTranslation();
  return (value: Schema<'CodedValue'> | null): string =>
    value === null ? '' : i18n.language === 'en' ? value.englishName : value.name;
}
