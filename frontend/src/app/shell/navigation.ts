import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { type Label, type MenuEntry, menuGroups } from '@/ui/feature';
import { features } from '../features';

/** The menu entries that the user's rights open, group by group. */
export function useMenu(): MenuEntry[][] {
  const { can } = useSession();
  const entries = features.flatMap(({ menu }) => menu).filter(({ operation }) => can(operation));
  return menuGroups
    .map((group) => entries.filter((entry) => entry.group === group))
    .filter((group) => group.length > 0);
}

export function useLabel(): (label: Label) => string {
  const { i18n } = useTranslation();
  return (label) => (i18n.language === 'en' ? label.en : label['zh-CN']);
}
