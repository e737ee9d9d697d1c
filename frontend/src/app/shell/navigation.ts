import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { type Label, type MenuEntry, menuGroups } from '@/ui/feature';
import { features } from '../features';

/** The menu entries that the user's rights open, group by group. */
export function useMenu(): MenuEntry[][] {
  const { can, session } = useSession();
  const holds = (roles: MenuEntry['posts']) => session.posts.some(({ role }) => roles?.includes(role));
  const entries = features
    .flatMap(({ menu }) => menu)
    .filter(({ operation, posts }) => can(operation) && (posts === undefined || holds(posts)));
  return menuGroups
    .map((group) => entries.filter((entry) => entry.group === group))
    .filter((group) => group.length > 0);
}

/** Where the user starts: the screen made for their post, or the first on their menu. */
export function useStart(): MenuEntry | undefined {
  const { session } = useSession();
  const entries = useMenu().flat();
  return (
    entries.find(({ startFor }) => session.posts.some(({ role }) => startFor?.includes(role))) ?? entries[0]
  );
}

export function useLabel(): (label: Label) => string {
  const { i18n } = useTranslation();
  return (label) => (i18n.language === 'en' ? label.en : label['zh-CN']);
}
