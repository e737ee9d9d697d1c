import { useTranslation } from 'react-i18next';

interface Read {
  isFetching: boolean;
  error: Error | null;
}

/** What a list without a choice says: it is on its way, it could not be read and why, or there is none. */
export function useListHint(): (read: Read, none: string) => string {
  const { t } = useTranslation();
  return ({ isFetching, error }, none) => (isFetching ? t('state.loading') : (error?.message ?? none));
}
