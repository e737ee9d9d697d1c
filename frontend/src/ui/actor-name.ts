import { useTranslation } from 'react-i18next';

/** Who did it: people by their names, the program's own hands in the reader's language. */
export function useActorName() {
  const { t } = useTranslation();
  return (name: string) =>
    name === 'system' ? t('actor.system') : name === 'set-up' ? t('actor.setUp') : name;
}
