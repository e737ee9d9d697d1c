import { useTranslation } from 'react-i18next';
import { useKept } from './use-kept';

/** The rounds of holiday visits by name; a visit keeps only the round's key. */
export function useCampaigns(isNeeded: boolean) {
  const { i18n } = useTranslation();
  const { query, kept } = useKept('/api/v1/campaigns', isNeeded);
  const items = ((query.data ?? kept?.value)?.items ?? []).map(({ key, chinese, english, stage }) => ({
    value: key,
    label: i18n.language === 'en' ? english : chinese,
    isOpen: stage !== null,
  }));
  return {
    items,
    nameOf: (key: string) => items.find(({ value }) => value === key)?.label ?? key,
  };
}
