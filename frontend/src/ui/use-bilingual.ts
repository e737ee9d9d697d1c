import { useTranslation } from 'react-i18next';

/** Picks the reader's language from what the server says in both. */
export function useBilingual(): (text: { chinese: string; english: string }) => string {
  const { i18n } = useTranslation();
  return ({ chinese, english }) => (i18n.language === 'en' ? english : chinese);
}
